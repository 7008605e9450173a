import type { Locale } from '../catalogue/ids.ts'

/** Why a file, or a part of one, cannot be scanned: a person has to read it. */
const reasons = {
  imageOnlyPdf: { 'zh-Hans': '是扫描件，只有图片没有文字', en: 'it is a scan, pictures without text' },
  someImagePages: { 'zh-Hans': '部分页只有图片没有文字', en: 'some pages are pictures without text' },
  unreadableText: { 'zh-Hans': '文字的编码无法识别', en: 'its text cannot be decoded' },
  encrypted: { 'zh-Hans': '文件已加密', en: 'it is encrypted' },
  oldOffice: {
    'zh-Hans': '是旧版 Office 格式（.doc、.xls、.ppt），请另存为新格式',
    en: 'it is in an old Office format (.doc, .xls, .ppt); save it in a new one',
  },
  image: { 'zh-Hans': '是图片', en: 'it is a picture' },
  archive: { 'zh-Hans': '是压缩包', en: 'it is an archive' },
  embedded: { 'zh-Hans': '是嵌入的对象', en: 'it is an embedded object' },
  macro: { 'zh-Hans': '是宏程序', en: 'it is a program (macro)' },
  tooLarge: { 'zh-Hans': '过大或过于复杂', en: 'it is too large or too complex' },
  damaged: { 'zh-Hans': '文件已损坏', en: 'it is damaged' },
  unsafe: { 'zh-Hans': '含有不安全的内容', en: 'it holds unsafe content' },
  empty: { 'zh-Hans': '是空文件', en: 'it is empty' },
  unknown: { 'zh-Hans': '格式无法识别', en: 'its format is not known' },
} as const

export type Unscannable = keyof typeof reasons

export const isUnscannable = (code: string): code is Unscannable => Object.hasOwn(reasons, code)

export const unscannableText = (because: Unscannable, locale: Locale): string => reasons[because][locale]
