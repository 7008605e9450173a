import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { onceFor } from './once.ts'

export interface RecordPage {
  readonly record: GovernmentRecord
  /** The item it stands under; null while that item is not public. */
  readonly item: Item | null
}

const firstByCode = <T extends { readonly code: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.toReversed().map((one) => [one.code, one]))

const recordsOf = onceFor(({ records }: PublishedAgency) => firstByCode(records))

/** The items of an agency by their codes: asked for by every page of a record. */
export const itemsOf = onceFor(({ catalogues }: Pick<PublishedAgency, 'catalogues'>) =>
  firstByCode(catalogues.flatMap(({ items }) => items)),
)

export const recordPage = (agency: PublishedAgency, code: string): RecordPage | null => {
  const record = recordsOf(agency).get(code)
  return record === undefined ? null : { record, item: itemsOf(agency).get(record.item) ?? null }
}
