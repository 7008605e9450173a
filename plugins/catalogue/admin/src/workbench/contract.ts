import { reviewedKinds, versionStates } from '@gongkai/catalogue-core/review'
import * as v from 'valibot'

const text = v.nullable(v.string())

const WorkEntry = v.object({
  kind: v.picklist(reviewedKinds),
  about: v.string(),
  locale: v.picklist(['zh-Hans', 'en']),
  number: v.number(),
  state: v.picklist(versionStates),
  title: v.string(),
  agency: v.nullable(v.object({ key: v.string(), name: v.string() })),
  changedAt: v.string(),
  because: text,
  scheduledFor: text,
  confirmBefore: text,
  overdue: v.boolean(),
})
export type WorkEntry = v.InferOutput<typeof WorkEntry>

const List = v.object({ total: v.number(), entries: v.array(WorkEntry) })

/** Answer of `GET /catalogue/review/work`. */
export const Work = v.object({
  toWrite: List,
  returned: List,
  toReview: List,
  toRelease: List,
  scheduled: List,
  toConfirm: List,
})
export type Work = v.InferOutput<typeof Work>

/** What cannot wait comes first. */
export const workLists = [
  'toConfirm',
  'toReview',
  'toRelease',
  'returned',
  'toWrite',
  'scheduled',
] as const satisfies readonly (keyof Work)[]
export type WorkList = (typeof workLists)[number]

/** Answer of `POST /catalogue/review/many`: each by itself. */
export const Many = v.object({
  results: v.array(
    v.object({
      kind: v.picklist(reviewedKinds),
      about: v.string(),
      locale: v.picklist(['zh-Hans', 'en']),
      done: v.boolean(),
      because: v.array(v.object({ 'zh-Hans': v.string(), en: v.string() })),
    }),
  ),
})
export type Result = v.InferOutput<typeof Many>['results'][number]
