import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'

export interface RecordPage {
  readonly record: GovernmentRecord
  /** The item it stands under; null while that item is not public. */
  readonly item: Item | null
}

export const recordPage = (agency: PublishedAgency, code: string): RecordPage | null => {
  const record = agency.records.find((r) => r.code === code)
  if (record === undefined) return null
  const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
  return { record, item: items.find((item) => item.code === record.item) ?? null }
}
