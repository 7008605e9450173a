import { hanNumerals, readNumeral } from './numeral.ts'

/**
 * A document number 文号 found in a text. GB/T 9704—2012 §7.2.5 prescribes 国办发〔2019〕35号; people print and type it
 * with six kinds of brackets or none, blanks and line breaks inside, 第, 年, or without 号 (STANDARDS §2.2).
 */
export interface DocumentNumber {
  /** `filed` has a year, `decree` is numbered through (国务院令第711号), `bare` is just 711号. */
  readonly kind: 'filed' | 'decree' | 'bare'
  /** The run of letters right before it, at most twenty: its issuer's code, with whatever words run into it. */
  readonly issuer: string
  readonly year: number | null
  readonly number: number
  /** Where it stands in the folded text, issuer included. */
  readonly from: number
  readonly to: number
}

/** Full-width forms made plain and every run of blanks one blank: in this form numbers are looked for. */
export const foldText = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ')

const numeral = `(?:(?<!\\d)\\d{1,5}|[${hanNumerals}]{1,9})`
const year = '(?:(?<!\\d)(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})'
const open = '[〔\\[({【]'
const close = '[〕\\])}】]'

const pattern = new RegExp(
  [
    `令 ?(?:第 ?)?(?<decree>${numeral}) ?[号號]`,
    `(?:第 ?)?(?<decreeBefore>${numeral}) ?[号號] ?令`,
    `(?:${open} ?)?(?<year>${year}) ?(?:年 ?)?(?:${close} ?)?(?:第 ?)?(?<filed>\\d{1,5}) ?[号號]`,
    // 号 may be missing only where both brackets vouch for a document number and no word follows: （2024）3项 is none.
    `${open} ?(?<boxedYear>${year}) ?(?:年 ?)?${close} ?(?:第 ?)?(?<boxed>\\d{1,5})(?![\\d.]| ?\\p{Script=Han})`,
    `(?:第 ?(?<ordinal>${numeral})|(?<bare>(?<!\\d)\\d{1,5})) ?[号號]`,
  ].join('|'),
  'gu',
)

/** The letters right before a position; a blank between them and the number is typesetting. */
const issuerBefore = (text: string, at: number): { readonly issuer: string; readonly from: number } => {
  const match = /((?:(?![号號])[\p{Script=Han}A-Za-z]){1,20}) ?$/u.exec(text.slice(Math.max(0, at - 41), at))
  return { issuer: match?.[1] ?? '', from: at - (match?.[0].length ?? 0) }
}

const read = (text: string, match: RegExpExecArray): DocumentNumber | null => {
  const group = match.groups ?? {}
  const printedYear = group['year'] ?? group['boxedYear']
  const decreed = group['decree'] ?? group['decreeBefore']
  const number = readNumeral(
    decreed ?? group['filed'] ?? group['boxed'] ?? group['ordinal'] ?? group['bare'] ?? '',
  )
  if (number === null) return null
  const { issuer, from } = issuerBefore(text, match.index)
  const at = { number, from, to: match.index + match[0].length }
  if (decreed !== undefined) return { kind: 'decree', issuer, year: null, ...at }
  if (printedYear !== undefined)
    // 国务院令〔2019〕第711号: decrees are numbered through, the year in between says nothing more.
    return issuer.length > 1 && issuer.endsWith('令')
      ? { kind: 'decree', issuer: issuer.slice(0, -1), year: null, ...at }
      : { kind: 'filed', issuer, year: readNumeral(printedYear), ...at }
  // 中山路35号 is a house: a number without year or 令 that hangs on a word is no document's.
  return issuer !== '' && !text.slice(from, match.index).endsWith(' ')
    ? null
    : { kind: 'bare', issuer: '', year: null, ...at, from: match.index }
}

/** Every document number of a folded text, in its order. Any text is read. */
export const documentNumbers = (folded: string): readonly DocumentNumber[] =>
  [...folded.matchAll(pattern)].flatMap((match) => read(folded, match) ?? [])
