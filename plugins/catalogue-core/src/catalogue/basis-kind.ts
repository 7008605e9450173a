import type { Citation } from './basis.ts'

/** Kinds of basis as catalogues offer them: 法律, 行政法规, 地方性法规, 规章, 行政规范性文件, 其他. */
export type BasisKind =
  'law' | 'administrativeRegulation' | 'localRegulation' | 'rule' | 'normative' | 'other'

/** A first guess from title and number, for people to correct; it decides nothing. */
export const basisKindOf = ({
  title,
  documentNumber,
}: Pick<Citation, 'title' | 'documentNumber'>): BasisKind => {
  const number = documentNumber ?? ''
  if (/国务院令/.test(number) || /政府信息公开条例|重大行政决策程序暂行条例|实施条例/.test(title))
    return 'administrativeRegulation'
  if (/(?:省|市|区|部|委|局|署)[\p{Script=Han}]*令/u.test(number)) return 'rule'
  if (/〔\d{4}〕/.test(number)) return 'normative'
  if (/[^办]法$/.test(title)) return 'law'
  if (/(?:省|市|自治区)[\p{Script=Han}]*条例$/u.test(title)) return 'localRegulation'
  return /通知|意见|纲要|规划|方案|办法|规定|要点/.test(title) ? 'normative' : 'other'
}
