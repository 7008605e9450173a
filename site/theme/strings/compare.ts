import type { Locale } from '@gongkai/catalogue-core/catalogue'

const named = 12

const listZh = (names: readonly string[]): string =>
  names.length <= named ? names.join('、') : `${names.slice(0, named).join('、')}等 ${names.length} 个机关`

const listEn = (names: readonly string[]): string =>
  names.length <= named
    ? names.join(', ')
    : `${names.slice(0, named).join(', ')} and ${names.length - named} more`

const zhHans = {
  title: '同类事项比较',
  about: '同一类公开事项，各机关公开什么、何时公开、由谁公开、通过什么渠道公开，并排列出，标明异同。',
  none: '还没有两个以上机关公开同一类事项。',
  how: '系统依事项名称归类；归类和比较仅供参考，以各机关目录原文为准。',
  matter: '事项类别',
  agencies: '机关',
  items: '事项',
  heading: (matter: string) => `${matter}：各机关比较`,
  count: (agencies: number, items: number) => `${agencies} 个机关，${items} 个公开事项`,
  summary: '异同',
  table: '逐项比较',
  tableLabel: (matter: string) => `${matter}比较表，可左右滚动`,
  who: '机关和事项',
  aspects: {
    content: '公开内容',
    deadline: '公开时限',
    publisher: '公开主体',
    channels: '公开渠道',
    attribute: '公开属性',
  },
  allAgree: '各机关一致',
  allDiffer: '各机关表述不同',
  agree: listZh,
  countOf: (n: number) => `${n} 个机关`,
  unsaid: '原文未载明',
  shortest: (words: string, agencies: readonly string[]) => `时限最短：${words}（${listZh(agencies)}）`,
  mixed: '时限单位不同，按约合日数比较。',
  everywhere: (names: readonly string[]) => `各机关都用：${names.join('、')}`,
  somewhere: '仅部分机关使用',
  stands: { most: '与多数一致', differs: '与多数不同' },
  rule: '即',
  link: '与其他机关同类事项比较',
  demoNote: '示例机关列在最后，不计入异同。',
}

type CompareStrings = typeof zhHans

const en: CompareStrings = {
  title: 'Same matter, several agencies',
  about:
    'What each agency publishes of the same matter, when, by whom and through which channels: side by side, with agreement and difference marked.',
  none: 'No matter is published by two agencies yet.',
  how: 'Items are grouped by their names. Grouping and comparison are for orientation; what counts is each agency’s own catalogue.',
  matter: 'Matter',
  agencies: 'Agencies',
  items: 'Items',
  heading: (matter) => `${matter}: agencies compared`,
  count: (agencies, items) => `${agencies} agencies, ${items} items`,
  summary: 'Agreement and difference',
  table: 'Item by item',
  tableLabel: (matter) => `Comparison of ${matter}, scrolls sideways`,
  who: 'Agency and item',
  aspects: {
    content: 'Content',
    deadline: 'Deadline',
    publisher: 'Publisher',
    channels: 'Channels',
    attribute: 'Attribute',
  },
  allAgree: 'All agencies agree',
  allDiffer: 'Each agency words it differently',
  agree: listEn,
  countOf: (n) => `${n} ${n === 1 ? 'agency' : 'agencies'}`,
  unsaid: 'Not stated',
  shortest: (words, agencies) => `Shortest deadline: ${words} (${listEn(agencies)})`,
  mixed: 'Deadlines in different units are compared by their approximate number of days.',
  everywhere: (names) => `Used by all: ${names.join(', ')}`,
  somewhere: 'Used by some only',
  stands: { most: 'As most do', differs: 'Unlike most' },
  rule: 'that is',
  link: 'Compare with the same matter of other agencies',
  demoNote: 'The made-up agency stands last and is not counted.',
}

export const compareStrings: Readonly<Record<Locale, CompareStrings>> = { 'zh-Hans': zhHans, en }
