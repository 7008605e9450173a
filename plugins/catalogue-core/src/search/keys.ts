import { documentNumbers, foldText, type DocumentNumber } from '../catalogue/document-number.ts'

/** Issuers' codes are short (国办公开办函 has six); a ministry's full name before 令 has up to eighteen. */
const longestIssuer = 18

/** One spelling per issuer: 国令 is the State Council's, 人民政府 and 政府 are one. */
const issuerName = (issuer: string): string =>
  issuer
    .toLowerCase()
    .replaceAll('人民政府', '政府')
    .replace(/^(?:中华人民共和国)+(?=.)/u, '')

// An issuer's code is Han; the index tokenises ASCII words whole, so each character is written as its code point.
const asciiOf = (issuer: string): string =>
  [...issuer].map((c) => (c.codePointAt(0) ?? 0).toString(36)).join('')

const issuerKey = (found: DocumentNumber, issuer: string): string =>
  found.kind === 'decree'
    ? `l${asciiOf(issuer === '国' ? '国务院' : issuer)}n${found.number}`
    : `d${asciiOf(issuer)}y${found.year ?? 0}n${found.number}`

const plainKeys = ({ kind, year, number }: DocumentNumber): readonly string[] => {
  switch (kind) {
    case 'filed':
      return [`y${year ?? 0}n${number}`, `n${number}`]
    case 'decree':
      return [`l${number}`, `n${number}`]
    case 'bare':
      return [`n${number}`]
  }
}

/** Words may run into an issuer's code (落实国办发〔2019〕35号), so each of its endings is a key: the right one is among them. */
const endings = (issuer: string): readonly string[] => {
  const characters = [...issuerName(issuer)].slice(-longestIssuer)
  return characters.map((_, i) => characters.slice(i).join(''))
}

/**
 * ASCII tokens of every document number in a text, for each the most specific first:
 * 国办发〔2019〕35号 → `d<issuer>y2019n35`, `y2019n35`, `n35`; 国务院令第711号 → `l<issuer>n711`, `l711`, `n711`.
 * One token is one search word, so 35 never finds 350 and brackets of any kind do not matter.
 */
export const documentKeys = (text: string): readonly string[] => [
  ...new Set(
    documentNumbers(foldText(text)).flatMap((found) => [
      ...endings(found.issuer).map((issuer) => issuerKey(found, issuer)),
      ...plainKeys(found),
    ]),
  ),
]

/** What may stand round a number that is asked for: brackets, quotes, and 文件 after it. */
const ornament = /^[\s\p{P}]*(?:文件?|公文)?[\s\p{P}]*$/u
const leadIn = /^(?:根据|按照|依据|依照|关于|查询|搜索|查找)+(?=.)/u

/** Inside a province its catalogues say just 省政府令: how 四川省政府 is named at home. */
const atHome = /(?<=.)[省市州县区旗]政府$/u

/** 国办发2019 35, 国令711: typed without 号, which the index never is. */
const withoutSign =
  /^\p{Script=Han}{1,12} ?(?:[〔[({【]? ?(?:19|20)\d{2} ?[年〕\])}】]? ?(?:第 ?)?\d{1,5}|(?<=令 ?)(?:第 ?)?\d{1,5})$/u

/** The keys that a query consisting of one document number asks for, best first; none where it says anything else. */
export const documentQueryKeys = (query: string): readonly string[] => {
  const typed = foldText(query)
  const folded = withoutSign.test(typed) ? `${typed}号` : typed
  const [found, second] = documentNumbers(folded)
  if (found === undefined || second !== undefined) return []
  if (!ornament.test(folded.slice(0, found.from)) || !ornament.test(folded.slice(found.to))) return []
  const issuer = issuerName(found.issuer.replace(leadIn, ''))
  if (issuer === '' || found.kind === 'bare') return plainKeys(found).slice(0, 1)
  const names = [[...issuer].slice(-longestIssuer).join(''), atHome.exec(issuer)?.[0] ?? '']
  return names.filter((name) => name !== '').map((name) => issuerKey(found, name))
}

const printedPhone = /(?<!\d)(?:0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9}|12\d{3}|9[56]\d{3,4})(?!\d)/g

/** Telephone numbers within a text: those with an area code, mobile ones, hotlines (12393, 12315, 95598). */
export const phonesIn = (text: string): readonly string[] => foldText(text).match(printedPhone) ?? []

/** Digit suffixes of each number, four and longer: prefix search on suffixes finds any run of four digits or more. */
export const phoneKeys = (numbers: readonly string[]): readonly string[] => [
  ...new Set(
    numbers.flatMap((number) => {
      const digits = foldText(number).replace(/\D/g, '')
      return Array.from({ length: Math.max(0, digits.length - 3) }, (_, i) => digits.slice(i))
    }),
  ),
]
