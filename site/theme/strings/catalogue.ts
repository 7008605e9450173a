import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  jumps: (title: string) => `《${title}》的分组`,
  tools: (title: string) => `查看《${title}》`,
  filter: '在本目录中查找',
  layout: '版式',
  layouts: { auto: '自动', table: '原表', rows: '逐项' },
  all: '',
  some: '显示 {shown} 项，共 {all} 项',
  none: '共 {all} 项，没有一项含有这些字词。',
}

const en: typeof zhHans = {
  jumps: (title) => `Groups of ${title}`,
  tools: (title) => `Viewing ${title}`,
  filter: 'Find in this catalogue',
  layout: 'Layout',
  layouts: { auto: 'Automatic', table: 'As printed', rows: 'Row by row' },
  all: '',
  some: '{shown} of {all} rows shown',
  none: 'None of the {all} rows has these words.',
}

/** Words with a place in braces are filled in by the script that counts. */
export const catalogueStrings: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }
