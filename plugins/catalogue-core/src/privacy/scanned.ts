import type { PersonalKind } from './kind.ts'

/** One text as detectors see it: folded, with the words that name what stands in it. */
export interface Scanned {
  readonly text: string
  /** Words that label all of the text: a column’s heading and the cell to the left; empty for running text. */
  readonly label: string
}

/** Something found; offsets are of the folded text. `value` is what is compared, `masked` what may stand in its place. */
export interface Hit {
  readonly kind: PersonalKind
  readonly start: number
  readonly end: number
  readonly value: string
  readonly masked: string | null
}

export type Detector = (scanned: Scanned) => readonly Hit[]

// A label is short and close: 「身份证号码：」 and a name or two between.
const reach = 16

/** The words directly before a place, in its own line, and those that label the whole. */
export const wordsBefore = ({ text, label }: Scanned, start: number): string => {
  const before = text.slice(Math.max(0, start - reach), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return `${label} ${line}`
}

/** Addresses of pages carry numbers of articles, which look like anything. */
export const isInAddress = ({ text }: Scanned, start: number): boolean =>
  /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]*$/i.test(text.slice(Math.max(0, start - 200), start))

/** A label that says the number is one of a thing, a case or a transaction, not of a person. */
export const namesAThing = (words: string): boolean =>
  /(?:订单|流水|受理|业务|交易|批次|批号|批准|文号|编号|编码|代码|条码|条形|单号|索引|凭证|发票|票据|票号|项目|备案|许可|序列|合同|案号|标识|国药准字|注册证|型号|货号|快递|运单|ISBN|UDI|No\.?|SN)[^,;。、]{0,8}$/i.test(
    words,
  )
