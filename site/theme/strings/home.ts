import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  last: '最近公开',
  never: '—',
  find: '查找机关',
  byPlace: '按地区',
  byKind: '按层级',
  placeUnknown: '所在地未载明',
  cityUnknown: '省直机关及其他',
  counts: (agencies: number, items: number, records: number) =>
    `${agencies} 个机关，${items} 个公开事项，${records} 条政府信息`,
  newest: '最新公开的信息',
}

const en: typeof zhHans = {
  last: 'Last release',
  never: '—',
  find: 'Find an agency',
  byPlace: 'By place',
  byKind: 'By level',
  placeUnknown: 'Place not stated',
  cityUnknown: 'Of the province, and others',
  counts: (agencies, items, records) =>
    `${agencies} agenc${agencies === 1 ? 'y' : 'ies'}, ${items} items, ${records} records`,
  newest: 'Newest records',
}

const all: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }

/** Words of the list of agencies, beside those in the large files. */
export const homeStrings = (locale: Locale): typeof zhHans => all[locale]
