import type { Catalogue, PublishedAgency } from '../catalogue/agency.ts'
import type { Column } from '../catalogue/column.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { listedItems, newestFirst, type ListedItem } from './agency.ts'
import { onceFor } from './once.ts'

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

/** Where each code first stands: in its edition, and on which row of that. */
const places = onceFor(({ catalogues }: PublishedAgency) => {
  const found = new Map<string, { readonly catalogue: Catalogue; readonly at: number }>()
  for (const catalogue of catalogues)
    catalogue.items.forEach(({ code }, at) => {
      if (!found.has(code)) found.set(code, { catalogue, at })
    })
  return found
})

const recordsUnder = onceFor(({ records }: PublishedAgency) => {
  const under = new Map<string, GovernmentRecord[]>()
  for (const record of records) {
    const group = under.get(record.item)
    if (group === undefined) under.set(record.item, [record])
    else group.push(record)
  }
  return under
})

export const itemPage = (agency: PublishedAgency, code: string): ItemPage | null => {
  const place = places(agency).get(code)
  if (place === undefined) return null
  const { catalogue, at } = place
  const listed = listedItems(catalogue.items)
  const found = listed[at]
  if (found === undefined) return null
  return {
    ...found,
    catalogue,
    records: newestFirst(recordsUnder(agency).get(code) ?? []),
    previous: listed[at - 1] ?? null,
    next: listed[at + 1] ?? null,
  }
}
