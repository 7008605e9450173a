import { isCreditCode } from './credit-code.ts'
import { digitRuns, type DigitRun } from './digits.ts'
import { isInAddress, namesAThing, wordsBefore, type Detector, type Hit, type Scanned } from './scanned.ts'

/** 公民身份号码, GB 11643—1999: area 6, birth date 8, order 3, check character by ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** Provinces of GB/T 2260, and 83, which residence permits of Taiwan residents carry. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const isBirthDate = (digits: string): boolean => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  // Without a clock the core cannot say who is not born yet; half a century ahead is enough of a bound.
  return year >= 1890 && year < 2050 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

const checkOf = (digits: string): string =>
  checks[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? ''

/** Whether 18 characters have the form of an ID number: province and date real, whatever the check character says. */
const hasForm = (id: string): boolean => province.test(id) && isBirthDate(id.slice(6, 14))

export const isIdNumber = (id: string): boolean =>
  /^\d{17}[\dX]$/.test(id) && hasForm(id) && id.slice(14, 17) !== '000' && checkOf(id) === id[17]

const maskedId = (id: string): string => id.slice(0, 6) + '*'.repeat(id.length - 10) + id.slice(-4)

const lengths: ReadonlySet<number> = new Set([15, 17, 18])

/** The X after seventeen digits, at most one blank or hyphen away and not the beginning of a word. */
const withX = (text: string, { end }: DigitRun): number | null => {
  const found = /^[ -]?[Xx](?![A-Za-z0-9*])/.exec(text.slice(end, end + 4))
  return found === null ? null : end + found[0].length
}

const namesAnId = (words: string): boolean => /身份证|身份号|证件|居民证|公民身份|\bID\b|户口/i.test(words)

const hit = (kind: Hit['kind'], start: number, end: number, value: string): Hit => ({
  kind,
  start,
  end,
  value,
  masked: maskedId(value),
})

const whole = (scanned: Scanned, run: DigitRun, end: number, value: string): Hit | null => {
  const words = wordsBefore(scanned, run.start)
  if (isCreditCode(value)) {
    // One ID number in some thousands is a credit code by both its checks as well; unless it is called one, it is a person’s.
    if (!isIdNumber(value) || /信用代码|组织机构|法人|单位/.test(words)) return null
  }
  if (isIdNumber(value)) return hit('idNumber', run.start, end, value)
  if (!hasForm(value) || run.groups.length > 3) return null
  // A spreadsheet keeps fifteen digits of a number and writes zeros for the rest: the ID is gone, but the person is not.
  const cut = /^\d{15}000$/.test(value) && !namesAThing(words)
  return cut || namesAnId(words) ? hit('likelyId', run.start, end, value) : null
}

const old = (scanned: Scanned, run: DigitRun): Hit | null => {
  if (run.groups.length > 1 && run.groups.join() !== '6,6,3') return null
  if (!province.test(run.digits) || !isBirthDate(`19${run.digits.slice(6, 12)}`)) return null
  const words = wordsBefore(scanned, run.start)
  if (namesAThing(words) && !namesAnId(words)) return null
  const letter = /[A-Za-z]/.test(scanned.text[run.start - 1] ?? '')
  return letter || isInAddress(scanned, run.start) ? null : hit('likelyId', run.start, run.end, run.digits)
}

export const findIdNumbers: Detector = (scanned) => {
  const hits: Hit[] = []
  for (const run of digitRuns(scanned.text, lengths, 17)) {
    const { digits } = run
    if (digits.length === 15) {
      const found = old(scanned, run)
      if (found !== null) hits.push(found)
      continue
    }
    const end = digits.length === 18 ? run.end : withX(scanned.text, run)
    if (end === null) continue
    const found = whole(scanned, run, end, digits.length === 18 ? digits : `${digits}X`)
    if (found !== null) hits.push(found)
  }
  return hits
}
