import { isCreditCode } from './credit-code.ts'
import { digitRuns, followsLetter, type DigitRun } from './digits.ts'
import { isIdNumber } from './id-number.ts'
import { isInAddress, namesAThing, wordsBefore, type Detector } from './scanned.ts'

/** Payment cards, ISO/IEC 7812: 16–19 digits of an issuer in the range 3–6, last digit by Luhn. */
const lengths: ReadonlySet<number> = new Set([16, 17, 18, 19])

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Issuers whose cards are in use: UnionPay 62, Visa 4, Mastercard 51–55, JCB 35, and what banks issued before 62 (60). */
const issuer = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|60\d{14,17})$/

const namesACard = (words: string): boolean =>
  /卡号|银行卡|储蓄卡|借记卡|信用卡|社保卡|账[户号]|帐[户号]|开户|一卡通|存折|银行|card/i.test(words)

/** In one, in fours, 6-rest, digit by digit, or broken once by the end of a line. */
const isWritten = ({ groups, between }: DigitRun): boolean =>
  groups.length === 1 ||
  groups.every((size) => size === 1) ||
  (groups.length === 2 && (groups[0] === 6 || /^ ?\n ?$/.test(between))) ||
  (groups.length >= 4 && groups.slice(0, -1).every((size) => size === 4) && (groups.at(-1) ?? 5) <= 4)

const isInRow = (text: string, start: number, end: number): boolean =>
  /\d[ \t]{1,3}$/.test(text.slice(Math.max(0, start - 4), start)) ||
  /^[ \t]{1,3}\d/.test(text.slice(end, end + 4))

const maskedCard = (digits: string): string => '*'.repeat(digits.length - 4) + digits.slice(-4)

export const findBankCards: Detector = (scanned) =>
  digitRuns(scanned.text, lengths).flatMap((run) => {
    const { digits, start, end } = run
    if (!/^[3-6]/.test(digits) || !passesLuhn(digits) || !isWritten(run)) return []
    if (isIdNumber(digits) || isCreditCode(digits)) return []
    const words = wordsBefore(scanned, start)
    const named = namesACard(words)
    // One number in ten passes Luhn by chance, so a number that is said to be another thing is taken for that.
    if (!named && (namesAThing(words) || !issuer.test(digits))) return []
    // Figures of a table in one line are no card cut into fours.
    if (!named && run.groups.length > 1 && isInRow(scanned.text, start, end)) return []
    if (!named && (followsLetter(scanned.text, start) || isInAddress(scanned, start))) return []
    if (/^(?:\.\d{1,2}(?!\d)| ?[元万亿%])/.test(scanned.text.slice(end, end + 4))) return []
    return [{ kind: 'bankCard', start, end, value: digits, masked: maskedCard(digits) }]
  })
