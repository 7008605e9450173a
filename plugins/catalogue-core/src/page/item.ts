import type { Catalogue, PublishedAgency } from '../catalogue/agency.ts'
import type { Column } from '../catalogue/column.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { listedItems, newestFirst, type ListedItem } from './agency.ts'

/** The fields of an item that its page names. */
export type ItemField =
  | 'content'
  | 'basis'
  | 'publisher'
  | 'deadline'
  | 'channels'
  | 'attribute'
  | 'form'
  | 'audience'
  | 'responsible'
  | 'phones'

/** What the agency's own document calls a field: the heading of its column, or the one over its √ columns. */
export const printedHeading = (columns: readonly Column[], field: ItemField): string | null => {
  const column = columns.find((c) => (c.shows === 'option' ? c.of : c.shows) === field)
  if (column === undefined) return null
  return column.shows === 'option' ? (column.over ?? column.name) : column.name
}

export interface ItemPage extends ListedItem {
  readonly catalogue: Catalogue
  readonly records: readonly GovernmentRecord[]
  readonly previous: ListedItem | null
  readonly next: ListedItem | null
}

export const itemPage = (agency: PublishedAgency, code: string): ItemPage | null => {
  for (const catalogue of agency.catalogues) {
    const at = catalogue.items.findIndex((item) => item.code === code)
    if (at < 0) continue
    const listed = listedItems(catalogue.items)
    const found = listed[at]
    if (found === undefined) continue
    return {
      ...found,
      catalogue,
      records: newestFirst(agency.records.filter((record) => record.item === code)),
      previous: listed[at - 1] ?? null,
      next: listed[at + 1] ?? null,
    }
  }
  return null
}
