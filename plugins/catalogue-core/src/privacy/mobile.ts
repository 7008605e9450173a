import { digitRuns, followsLetter, type DigitRun } from './digits.ts'
import { isInAddress, namesAThing, wordsBefore, type Detector, type Scanned } from './scanned.ts'

/** Mobile numbers of the mainland: 1, 3–9, nine more digits. Landlines begin with 0 and service numbers are shorter: neither is ever found. */
const mobile = /^1[3-9]\d{9}$/

const lengths: ReadonlySet<number> = new Set([11, 13])

/** How people write it: in one, 3-4-4, 3-8, 7-4, digit by digit, or broken once by the end of a line. */
const isWritten = ({ groups, between }: DigitRun): boolean =>
  ['11', '3,4,4', '3,8', '7,4', '4,4,3', '2,3,4,4', '2,11', '2,3,8', '13', '4,3,4', '4,7'].includes(
    groups.join(),
  ) ||
  groups.every((size) => size === 1) ||
  (groups.length === 2 && /^ ?\n ?$/.test(between))

/** Digits of an amount: a decimal point before or after, or a unit. */
const isAmount = (text: string, start: number, end: number): boolean =>
  /(?<!\d)0\.$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /^(?:\.\d{1,2}(?!\d)| ?(?:元|万|亿|人次|吨|户|%|千克|公里))/.test(text.slice(end, end + 4))

/** A year in a line of its own, and a figure in the line before or after it. */
const isColumn = (text: string, { start, end, between, digits }: DigitRun): boolean =>
  between.includes('\n') &&
  /^(?:19|20)\d\d|^\d{7}(?:19|20)\d\d/.test(digits) &&
  /(?:^|\n) *$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^ *(?:\n|$)/.test(text.slice(end, end + 4))

const namesAPhone = (words: string): boolean => /电话|手机|联系|微信|致电|tel|phone|mobile|号码/i.test(words)

const isPlausible = (scanned: Scanned, run: DigitRun): boolean => {
  const { start, end } = run
  const words = wordsBefore(scanned, start)
  if (isColumn(scanned.text, run)) return false
  if (isAmount(scanned.text, start, end) || isInAddress(scanned, start)) return false
  if (followsLetter(scanned.text, start) && !/(?:tel|phone|mobile|wechat|wx|vx|dh|sj)$/i.test(words))
    return false
  return !namesAThing(words) || namesAPhone(words.slice(-8))
}

const maskedMobile = (digits: string): string => `${digits.slice(0, 3)}****${digits.slice(-4)}`

export const findMobiles: Detector = (scanned) =>
  digitRuns(scanned.text, lengths).flatMap((run) => {
    const digits = run.digits.length === 13 ? run.digits.replace(/^86/, '') : run.digits
    if (!mobile.test(digits) || !isWritten(run) || !isPlausible(scanned, run)) return []
    return [{ kind: 'mobile', start: run.start, end: run.end, value: digits, masked: maskedMobile(digits) }]
  })
