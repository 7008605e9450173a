import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  contents: '十五项',
  article: (n: number) =>
    `条例第二十条第（${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'][n - 1] ?? String(n)}）项`,
  counts: (items: number, records: number) => `${items} 个事项，${records} 条信息`,
  items: '公开事项',
  latest: '最新信息',
  more: (shown: number, all: number) => `这里列出最新的 ${shown} 条，共 ${all} 条；其余在各事项页中。`,
  recordsUnder: (n: number) => `${n} 条信息`,
  none: '该机关在本站没有这一项的公开事项和信息。是否应当公开取决于其职责；需要时可以依申请公开，或向该机关询问。',
  noRecords: '目录列有以上事项，但还没有在本站发布信息。',
  howPlaced: '归类办法',
  howPlacedAbout:
    '先看公开依据所引的条款，再看信息类别，再看事项名称的用词；都看不出的归入“其他”。原文所引条款与名称明显不同的，两处都列。每条后面注明归类的依据；系统的归类不改变原文。',
  by: {
    article: '按所引条款',
    kind: '按信息类别',
    words: '按名称用词',
    none: '未能归类',
  },
  empty: '该机关还没有在本站发布公开目录和信息。',
}

const en: typeof zhHans = {
  contents: 'The fifteen items',
  article: (n) => `Regulation art. 20 (${n})`,
  counts: (items, records) =>
    `${items} item${items === 1 ? '' : 's'}, ${records} record${records === 1 ? '' : 's'}`,
  items: 'Items',
  latest: 'Latest records',
  more: (shown, total) =>
    `The latest ${shown} of ${total} are listed; the others are on the pages of their items.`,
  recordsUnder: (n) => `${n} record${n === 1 ? '' : 's'}`,
  none: 'The agency has no item and no record of this kind here. Whether it owes any depends on its functions; you can apply for what you need, or ask the agency.',
  noRecords: 'The catalogue has these items; no record has been published under them here yet.',
  howPlaced: 'How things are placed',
  howPlacedAbout:
    'By the article that the printed basis cites; else by the kind of record; else by the words of the item’s names; what none of these tells stands under the last item. Where a citation and a name plainly differ, both places are listed. Each entry says what placed it; the agency’s text is not changed.',
  by: {
    article: 'by the article cited',
    kind: 'by its kind',
    words: 'by the words of its name',
    none: 'not placed',
  },
  empty: 'The agency has published no catalogue and no record here yet.',
}

const all: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }

/** Words of 法定主动公开内容. */
export const disclosureStrings = (locale: Locale): typeof zhHans => all[locale]
