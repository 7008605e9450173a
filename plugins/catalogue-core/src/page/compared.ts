import type { PublishedAgency } from '../catalogue/agency.ts'
import { attributeNames, attributesOf } from '../catalogue/attribute.ts'
import { channelNames, channelOf, type Channel } from '../catalogue/channel.ts'
import { chosen } from '../catalogue/choice.ts'
import type { Code, Locale } from '../catalogue/ids.ts'
import type { Item } from '../catalogue/item.ts'
import { listedItems } from './agency.ts'
import type { NamedAgency } from './citing.ts'
import { matterOf, type Matters } from './matter.ts'

/** An item as a row of a comparison: what, when, by whom, through which channels, and the attribute. */
export interface ComparedItem {
  readonly agency: NamedAgency
  readonly item: Code
  readonly name: string
  readonly distinction: string | null
  readonly content: string
  readonly deadline: string | null
  readonly publisher: string | null
  /** Ticked options in their printed words. */
  readonly channels: readonly string[]
  readonly attribute: readonly string[]
}

/** A matter that agencies of one locale publish, with every item of it. */
export interface ComparedMatter {
  readonly id: string
  readonly name: string
  readonly agencies: number
  readonly items: readonly ComparedItem[]
}

interface Gathering {
  readonly name: string
  readonly items: ComparedItem[]
}

/** What is being gathered agency by agency. */
export interface Comparison {
  readonly matters: Map<Locale, Map<string, Gathering>>
}

export const noComparison = (): Comparison => ({ matters: new Map() })

const nameOf = (id: string, matters: Matters, locale: Locale): string => {
  const matter = matters.matters.find((one) => one.id === id)
  return (locale === 'en' ? matter?.en : matter?.zh) ?? id
}

/** Every item of an agency that is comparable, with the matter it falls under. */
export const placedItems = (
  { catalogues, locale }: Pick<PublishedAgency, 'catalogues' | 'locale'>,
  matters: Matters,
): readonly {
  readonly id: string
  readonly name: string
  readonly item: Item
  readonly distinction: string | null
}[] =>
  catalogues.flatMap(({ items }) =>
    listedItems(items).flatMap(({ item, distinction }) => {
      const placed = matterOf(item, matters)
      switch (placed.is) {
        case 'matter':
          return { id: placed.id, name: nameOf(placed.id, matters, locale), item, distinction }
        case 'name':
          return { id: placed.id, name: placed.name, item, distinction }
        case 'nothing':
          return []
      }
    }),
  )

/** What one agency adds to comparisons: its rows, each with the matter it falls under. */
export interface AgencyComparison {
  readonly locale: Locale
  readonly rows: readonly { readonly id: string; readonly name: string; readonly row: ComparedItem }[]
}

export const comparisonOf = (agency: PublishedAgency, matters: Matters): AgencyComparison => {
  const { slug, locale, name, demo, order } = agency
  const named: NamedAgency = { slug, locale, name, demo, order }
  return {
    locale,
    rows: placedItems(agency, matters).map(({ id, name: called, item, distinction }) => ({
      id,
      name: called,
      row: {
        agency: named,
        item: item.code,
        name: item.path.at(-1) ?? '',
        distinction,
        content: item.content,
        deadline: item.deadline === '' ? null : item.deadline,
        publisher: item.publisher === '' ? null : item.publisher,
        channels: chosen(item.channels),
        attribute: chosen(item.attribute),
      },
    })),
  }
}

export const addComparison = ({ matters: all }: Comparison, { locale, rows }: AgencyComparison): void => {
  const here = all.get(locale) ?? new Map<string, Gathering>()
  all.set(locale, here)
  for (const { id, name, row } of rows) {
    const matter = here.get(id) ?? { name, items: [] }
    here.set(id, matter)
    matter.items.push(row)
  }
}

const inOrder = (a: ComparedItem, b: ComparedItem): number =>
  Number(a.agency.demo) - Number(b.agency.demo) ||
  a.agency.order - b.agency.order ||
  (a.agency.slug < b.agency.slug ? -1 : a.agency.slug > b.agency.slug ? 1 : 0)

const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** The matters that two agencies or more of a locale publish: in the order of the vocabulary, then by pinyin. */
export const comparedMatters = (
  { matters: all }: Comparison,
  locale: Locale,
  { matters }: Matters,
): readonly ComparedMatter[] => {
  const places = new Map(matters.map(({ id }, place) => [id, place]))
  const place = (id: string): number => places.get(id) ?? matters.length
  return [...(all.get(locale) ?? [])]
    .map(([id, { name, items }]) => ({
      id,
      name,
      agencies: new Set(items.map(({ agency }) => agency.slug)).size,
      items,
    }))
    .filter(({ agencies }) => agencies > 1)
    .map((matter) => ({ ...matter, items: matter.items.sort(inOrder) }))
    .sort((a, b) => place(a.id) - place(b.id) || pinyin.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** The channels of a row by their canonical names, each once. */
export const channelsOf = (options: readonly string[]): readonly Channel[] => [
  ...new Set(options.map(channelOf)),
]

export const channelName = (channel: Channel, locale: Locale): string => channelNames[channel][locale]

/** What the ticked attributes mean, in the words of the law; null where nothing readable is ticked. */
export const attributeWords = (options: readonly string[], locale: Locale): string | null => {
  const meant = attributesOf(options.map((option) => ({ option, ticked: 'yes' as const })))
  return meant.length === 0 ? null : meant.map((one) => attributeNames[one][locale]).join('、')
}
