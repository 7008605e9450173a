import type { ReviewedKind } from '@gongkai/catalogue-core/review'
import { pluginId } from '../plugin-id.ts'

/** What is looked at: one catalogue, item or record in one language. */
export interface Looked {
  readonly kind: ReviewedKind
  readonly about: string
  readonly locale: string
}

export const reviewPath = `plugins/${pluginId}/review`

const tail = ({ kind, about, locale }: Looked): string => `${kind}/${encodeURIComponent(about)}/${locale}`

/** The page of the review in the panel. */
export const reviewAddress = (one: Looked): string => `/${reviewPath}/${tail(one)}`

export const sheetAddress = (one: Looked, number: number): string =>
  `${reviewAddress(one)}/sheet/${String(number)}`

/** Where the draft is written. */
export const editAddress = ({ kind, about, locale }: Looked): string =>
  `/content-manager/collection-types/plugin::${pluginId}.${kind}/${encodeURIComponent(about)}?plugins[i18n][locale]=${locale}`

/** The server's doors. */
export const reviewDoor = (one: Looked): string => `/${pluginId}/review/${tail(one)}`
export const receiptDoor = (one: Looked): string => `${reviewDoor(one)}/receipt`
export const maskDoor = (one: Looked): string => `${reviewDoor(one)}/mask`
export const sheetDoor = (one: Looked, number: number): string =>
  `${reviewDoor(one)}/sheets/${String(number)}`
