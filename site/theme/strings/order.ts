import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = { label: '排序', pinyin: '按拼音', stroke: '按笔画' }
const en: typeof zhHans = { label: 'Order', pinyin: 'By pinyin', stroke: 'By strokes' }

export const orderStrings: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }
