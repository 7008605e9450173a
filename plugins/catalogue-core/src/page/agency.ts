import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { onceFor } from './once.ts'

const codes = new Intl.Collator('en', { numeric: true })

/** Newest release first; records of one moment keep the order of their codes, so that every build is the same. */
export const newestFirst = onceFor((records: readonly GovernmentRecord[]): readonly GovernmentRecord[] =>
  records
    .map((record) => ({ record, at: Date.parse(record.releasedAt) }))
    .sort((a, b) => b.at - a.at || codes.compare(a.record.code, b.record.code))
    .map(({ record }) => record),
)

/** An item as one of many: where others bear the same names, its content must tell it apart. */
export interface ListedItem {
  readonly item: Item
  readonly distinction: string | null
}

export interface Category {
  readonly name: string
  readonly items: readonly ListedItem[]
}

export interface AgencyPage {
  readonly items: number
  readonly categories: readonly Category[]
  readonly latest: readonly GovernmentRecord[]
}

const latestShown = 10
const distinctionLength = 60

const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= distinctionLength
    ? characters.join('')
    : `${characters.slice(0, distinctionLength).join('')}…`
}

const fullName = ({ path }: Item): string => path.join('\n')

/** Made once for each list, however many pages ask: one of ten thousand rows has ten thousand pages. */
export const listedItems = onceFor((items: readonly Item[]): readonly ListedItem[] => {
  const bearers = new Map<string, number>()
  for (const item of items) bearers.set(fullName(item), (bearers.get(fullName(item)) ?? 0) + 1)
  return items.map((item) => ({
    item,
    distinction: (bearers.get(fullName(item)) ?? 0) > 1 ? shortened(item.content) : null,
  }))
})

/** A category that its document prints in several places is one category here. */
const categoriesOf = (items: readonly Item[]): readonly Category[] => {
  const byName = new Map<string, ListedItem[]>()
  for (const item of listedItems(items)) {
    const name = item.item.path[0] ?? ''
    const members = byName.get(name)
    if (members === undefined) byName.set(name, [item])
    else members.push(item)
  }
  return [...byName].map(([name, members]) => ({ name, items: members }))
}

export const agencyPage = (agency: PublishedAgency): AgencyPage => {
  const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
  return {
    items: items.length,
    categories: categoriesOf(items),
    latest: newestFirst(agency.records).slice(0, latestShown),
  }
}

/** The moment anything public of the agency last changed, for feeds; null where nothing carries a readable moment. */
export const lastChange = (agency: PublishedAgency): string | null => {
  const moments = [...agency.records, ...agency.catalogues.flatMap(({ items }) => items)]
    .map(({ updatedAt }) => Date.parse(updatedAt))
    .filter((moment) => !Number.isNaN(moment))
  return moments.length === 0
    ? null
    : new Date(moments.reduce((latest, moment) => Math.max(latest, moment))).toISOString()
}
