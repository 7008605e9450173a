import type { Locale } from '../catalogue/ids.ts'

/** Where in a record or file words can stand, each with how a person is led there. */
const names = {
  field: { 'zh-Hans': '字段', en: 'field' },
  body: { 'zh-Hans': '正文', en: 'body text' },
  table: { 'zh-Hans': '表格', en: 'table' },
  cell: { 'zh-Hans': '单元格', en: 'cell' },
  sheet: { 'zh-Hans': '工作表', en: 'sheet' },
  header: { 'zh-Hans': '页眉', en: 'page header' },
  footer: { 'zh-Hans': '页脚', en: 'page footer' },
  note: { 'zh-Hans': '脚注或尾注', en: 'foot- or endnote' },
  comment: { 'zh-Hans': '批注', en: 'comment' },
  insertion: { 'zh-Hans': '修订中插入的文字', en: 'tracked insertion' },
  deletion: { 'zh-Hans': '修订中删除的文字', en: 'tracked deletion' },
  hiddenText: { 'zh-Hans': '隐藏文字', en: 'hidden text' },
  textBox: { 'zh-Hans': '文本框', en: 'text box' },
  definedName: { 'zh-Hans': '定义的名称', en: 'defined name' },
  leftover: { 'zh-Hans': '不显示的残留数据', en: 'leftover data that is not shown' },
  page: { 'zh-Hans': '页', en: 'page' },
  slide: { 'zh-Hans': '幻灯片', en: 'slide' },
  text: { 'zh-Hans': '文字', en: 'text' },
  metadata: { 'zh-Hans': '文件属性', en: 'file properties' },
  fileName: { 'zh-Hans': '文件名', en: 'file name' },
} as const

export type PlaceKind = keyof typeof names

/** Why a reader who opens the file does not see the words, though everybody who looks for them does. */
const hidings = {
  sheetHidden: { 'zh-Hans': '隐藏的工作表', en: 'hidden sheet' },
  sheetVeryHidden: { 'zh-Hans': '深度隐藏的工作表', en: 'sheet hidden from the menu' },
  rowHidden: { 'zh-Hans': '隐藏的行', en: 'hidden row' },
  columnHidden: { 'zh-Hans': '隐藏的列', en: 'hidden column' },
  textHidden: { 'zh-Hans': '隐藏的文字', en: 'hidden text' },
  deleted: { 'zh-Hans': '已删除但仍保留', en: 'deleted but kept' },
} as const

export type Hiding = keyof typeof hidings

/** One place of one record: `file` is an attachment’s name, null for the record itself; `at` is the field, sheet cell (`名单!C12`), page or part. */
export interface PartPlace {
  readonly kind: PlaceKind
  readonly file: string | null
  readonly at: string
  readonly hidden: Hiding | null
}

export const placeText = ({ kind, file, at, hidden }: PartPlace, locale: Locale): string => {
  const chinese = locale === 'zh-Hans'
  const where = at === '' ? names[kind][locale] : `${names[kind][locale]}${chinese ? '' : ' '}“${at}”`
  const why =
    hidden === null ? '' : chinese ? `（${hidings[hidden][locale]}）` : ` (${hidings[hidden][locale]})`
  const inFile = file === null ? '' : chinese ? `附件“${file}” · ` : `file “${file}” · `
  return `${inFile}${where}${why}`
}
