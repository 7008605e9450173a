import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Locale } from '../catalogue/ids.ts'
import { itemName, type Item } from '../catalogue/item.ts'
import { recordKindNames } from '../catalogue/record.ts'
import type { ColumnMeta, ColumnType, PageMeta } from './meta.ts'
import type { RecordPage } from './record.ts'

const openness: Readonly<Record<Locale, string>> = { 'zh-Hans': '政府信息公开', en: 'government information' }

/** The first page: a column of its own kind. */
export const homeMeta = (
  site: { readonly name: string; readonly description: string },
  locale: Locale,
): PageMeta => ({
  is: 'column',
  column: { ...site, keywords: [site.name, openness[locale]], type: '首页' },
})

/** A page that is a column of an agency: its catalogue, its guide, its reports. */
export const columnMeta = (
  agency: Pick<PublishedAgency, 'name' | 'printedName' | 'place' | 'locale'>,
  { name, description, type = '信息公开目录' }: { name: string; description: string; type?: ColumnType },
): PageMeta => ({ is: 'column', column: columnOf(agency, { name, description, type, words: [] }) })

const columnOf = (
  agency: Pick<PublishedAgency, 'name' | 'printedName' | 'place' | 'locale'>,
  of: { name: string; description: string; type: ColumnType; words: readonly string[] },
): ColumnMeta => ({
  name: of.name,
  description: of.description,
  keywords: [
    ...of.words,
    of.name,
    agency.name,
    agency.printedName,
    agency.place ?? '',
    openness[agency.locale],
  ],
  type: of.type,
})

// An item's own search words are for search alone and are printed nowhere, so they do not stand here either.
const itemColumn = (agency: PublishedAgency, item: Item): ColumnMeta =>
  columnOf(agency, {
    name: itemName(item),
    description: item.content.trim() === '' ? item.path.join(' › ') : item.content,
    type: '信息公开目录',
    words: item.path,
  })

/** An item is the column that its records stand in. */
export const itemMeta = (agency: PublishedAgency, item: Item): PageMeta => ({
  is: 'column',
  column: itemColumn(agency, item),
})

/** A record, in the column of its item; of its agency while that item is not public. `about` describes that agency's page. */
export const recordMeta = (
  agency: PublishedAgency,
  { record, item }: RecordPage,
  about: string,
): PageMeta => ({
  is: 'article',
  column:
    item === null
      ? columnOf(agency, { name: agency.name, description: about, type: '信息公开目录', words: [] })
      : itemColumn(agency, item),
  article: {
    title: record.title,
    releasedAt: record.releasedAt,
    source: record.publisher ?? agency.name,
    keywords: [
      ...(item?.path ?? []),
      record.theme ?? '',
      recordKindNames[record.kind][agency.locale],
      record.documentNumber ?? '',
      agency.name,
    ],
    description: record.summary ?? record.title,
  },
})
