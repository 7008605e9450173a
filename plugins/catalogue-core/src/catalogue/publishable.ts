import { isWithheld, type Attribute } from './attribute.ts'
import type { Choice } from './choice.ts'
import { problem, type Problem } from './problem.ts'

/**
 * Of published rows, what may leave the house: not withheld, with the code its address needs. In doubt a thing stays
 * inside (DESIGN §6.3), whatever put it among the published.
 */
export const isPublicItem = (item: Pick<ItemToPublish, 'code' | 'attribute'>): boolean =>
  item.code !== null && !isWithheld(item.attribute)

export const isPublicRecord = (record: {
  readonly code: string | null
  readonly releasedAt: string | null
  readonly attribute: string
}): boolean => record.code !== null && record.releasedAt !== null && record.attribute === 'active'

/** May this go out? A closed answer that carries its reasons. */
export type Publishable =
  | { readonly publishable: true }
  | { readonly publishable: false; readonly because: readonly [Problem, ...Problem[]] }

const answer = (problems: readonly Problem[]): Publishable => {
  const [first, ...rest] = problems
  return first === undefined ? { publishable: true } : { publishable: false, because: [first, ...rest] }
}

export interface ItemToPublish {
  readonly name: string
  readonly code: string | null
  readonly content: string | null
  readonly attribute: readonly Choice[]
  /** Where its catalogue stands: none chosen, chosen but a draft, or public. */
  readonly catalogue: 'none' | 'draft' | 'published'
}

export const itemPublishable = (item: ItemToPublish): Publishable => {
  const name = item.name.trim()
  return answer([
    ...(name === '' ? [problem('NAME_MISSING')] : []),
    ...((item.content ?? '').trim() === '' ? [problem('CONTENT_MISSING', { name })] : []),
    ...(item.code === null ? [problem('CODE_MISSING', { name })] : []),
    ...(item.catalogue === 'none' ? [problem('CATALOGUE_MISSING', { name })] : []),
    ...(item.catalogue === 'draft' ? [problem('CATALOGUE_NOT_PUBLISHED', { name })] : []),
    ...(isWithheld(item.attribute) ? [problem('WITHHELD', { name })] : []),
  ])
}

export interface RecordToPublish {
  readonly title: string
  readonly code: string | null
  readonly attribute: Attribute
  readonly formedOn: string | null
  readonly agency: boolean
  readonly item: 'none' | 'draft' | 'published'
  /** Today in Asia/Shanghai, `2026-11-24`. */
  readonly today: string
}

export const recordPublishable = (record: RecordToPublish): Publishable => {
  const name = record.title.trim()
  return answer([
    ...(name === '' ? [problem('NAME_MISSING')] : []),
    ...(record.code === null ? [problem('CODE_MISSING', { name })] : []),
    ...(record.agency ? [] : [problem('AGENCY_MISSING', { name })]),
    ...(record.item === 'none' ? [problem('ITEM_MISSING', { name })] : []),
    ...(record.item === 'draft' ? [problem('ITEM_NOT_PUBLISHED', { name })] : []),
    ...(record.attribute === 'withheld' ? [problem('WITHHELD', { name })] : []),
    ...(record.attribute === 'onRequest' ? [problem('ON_REQUEST_ONLY', { name })] : []),
    ...(record.formedOn === null ? [problem('FORMED_DATE_MISSING', { name })] : []),
    ...(record.formedOn !== null && record.formedOn > record.today
      ? [problem('FORMED_AFTER_RELEASE', { name, formed: record.formedOn })]
      : []),
  ])
}
