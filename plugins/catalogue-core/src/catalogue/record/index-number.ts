import * as v from 'valibot'
import { problem, type Problem } from '../problem.ts'

const organisationForm = /^[0-9A-Z]{8}[0-9X]$/
// GB 32100 leaves out I, O, S, V, Z, which are taken for digits and for one another.
const creditForm = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/**
 * What an agency's index numbers 索引号 begin with: its organisation code without the hyphen (9 characters, GB 11714) or
 * its unified social credit code (18 characters, GB 32100).
 */
export const IndexCode = v.pipe(
  v.string(),
  v.check((code) => organisationForm.test(code) || creditForm.test(code)),
)

/** One place in an agency's numbering: the `serial`-th record that came out in `year`. */
export interface IndexSlot {
  readonly code: string
  readonly year: number
  /** 1 to 99 999. */
  readonly serial: number
}

export const lastSerial = 99_999

/** 国办秘函〔2009〕6号: code, year of publication, five digits: `000014349/2017-00110`. */
export const indexNumber = ({ code, year, serial }: IndexSlot): string =>
  `${code}/${String(year)}-${String(serial).padStart(5, '0')}`

/** Two spellings of one number have one key: width, blanks, kinds of hyphen and small letters are typesetting. */
export const indexNumberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .toUpperCase()

/** The place that a number of our own form takes; null for any other: agencies have numbered in many ways. */
export const indexSlot = (text: string): IndexSlot | null => {
  const [, code, year, serial] = /^([^/]+)\/(\d{4})-(\d{5})$/u.exec(indexNumberKey(text)) ?? []
  if (code === undefined || !v.is(IndexCode, code) || Number(serial) === 0) return null
  return { code, year: Number(year), serial: Number(serial) }
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** The ninth character that GB 11714 computes from the first eight. */
const organisationCheck = (code: string): string => {
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * parseInt(code.charAt(i), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The eighteenth character that GB 32100 computes from the first seventeen; weights are powers of 3 modulo 31. */
const creditCheck = (code: string): string => {
  let [sum, weight] = [0, 1]
  for (const character of code.slice(0, 17)) {
    sum += weight * creditAlphabet.indexOf(character)
    weight = (weight * 3) % 31
  }
  return creditAlphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * A code whose check character is wrong is most likely mistyped. No more than a warning: codes are in use that never
 * had the right one.
 */
export const indexCodeWarnings = (code: string): readonly Problem[] => {
  if (!v.is(IndexCode, code)) return []
  const expected = code.length === 9 ? organisationCheck(code) : creditCheck(code)
  return code.endsWith(expected) ? [] : [problem('INDEX_CODE_CHECK', { code, expected })]
}

/** The same for the code that a number of our form, or of the form with a month (Anhui), begins with. */
export const indexNumberWarnings = (text: string): readonly Problem[] =>
  indexCodeWarnings(/^([^/]+)\/\d{4}(?:\d{2})?-\d{5}$/u.exec(indexNumberKey(text))?.[1] ?? '')
