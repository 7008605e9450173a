import { reviewedKinds, type ReviewedKind } from '@gongkai/catalogue-core/review'
import { pluginId } from '../plugin-id.ts'

/** The kind that a content type of the panel holds, if it passes through review. */
export const reviewedKind = (model: string): ReviewedKind | null =>
  reviewedKinds.find((kind) => model === `plugin::${pluginId}.${kind}`) ?? null
