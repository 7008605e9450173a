import { readPhone, type Phone, phoneText } from '../catalogue/phone.ts'
import { tidy } from './lines.ts'

export interface ReadPhones {
  readonly phones: readonly Phone[]
  /** Labels after which no number is printed. */
  readonly withoutNumber: readonly string[]
  /** Whether something was longer than any telephone and had to be cut. */
  readonly cut: boolean
}

const label = '[\\p{Script=Han}（）()、/]{1,20}[:：]'
// A new phone begins at a label, or at a number after the end of one.
const starts = new RegExp(`(?=${label})(?<![\\p{Script=Han}（）()、/])`, 'gu')
const digits =
  '(?:\\(?0\\d{2,3}\\)?[-—－ ]?)?\\d{7,8}(?:[-—－转]\\d{1,6})?|1[3-9]\\d{9}|400-?\\d{3}-?\\d{4}|1\\d{4}'
const several = new RegExp(`^(?:${digits})(?:[、，,；;/\\s]+(?:${digits}))+$`, 'u')

const whole = new RegExp(`^(?:${digits})$`, 'u')
const begun = new RegExp(`(?:^|[^\\d\\-—－])([\\d(][\\d()\\-—－]{0,14})$`, 'u')

/** What belongs together across a line break: a number that is not whole yet, or a label before its colon. */
const goesOn = (above: string, below: string): boolean => {
  const number = begun.exec(above)?.[1]
  const rest = /^[\d\-—－]+/u.exec(below)?.[0]
  if (number !== undefined && rest !== undefined) {
    const both = number + rest.replace(/[-—－]$/u, '')
    // A few digits alone are no telephone: they end the one above.
    if (whole.test(number)) return rest.length <= 4 && whole.test(both)
    return whole.test(both) || both.replace(/\D/gu, '').length <= 8
  }
  return /[\p{Script=Han}）)]$/u.test(above) && /^[\p{Script=Han}]{0,8}[:：]/u.test(below)
}

/** A number or label broken by a narrow column: `0574-` / `63962200`, `监督举报电` / `话：`. */
const joinBroken = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .reduce((joined, line) => {
      if (joined === '') return line
      return goesOn(joined.split('\n').at(-1) ?? '', line) ? joined + line : `${joined}\n${line}`
    }, '')

const numbersOf = (phone: Phone): readonly Phone[] => {
  const text = phone.number.replace(/\s*\n\s*/gu, ' ')
  const split = several.test(text)
    ? text.split(/[、，,；;/\s]+/u).filter((number) => number !== '')
    : text.split(/[；;]\s*/u).filter((number) => number !== '')
  return split.map((number) => ({ label: phone.label, number: number.trim() }))
}

/** Reads a cell of telephones. A label without a number is told apart: nothing is invented for it. */
export const readPhones = (cell: string): ReadPhones => {
  const text = joinBroken(tidy(cell))
  const phones: Phone[] = []
  const withoutNumber: string[] = []
  const lines = text.split(starts).flatMap((part) => splitLines(part))
  for (const part of lines) {
    const phone = readPhone(part)
    if (phone.number === '') {
      if (phone.label !== null) withoutNumber.push(phone.label)
      continue
    }
    phones.push(...numbersOf(phone))
  }
  const cut = phones.some(
    ({ number, label: printed }) => number.length > longest || (printed?.length ?? 0) > longest,
  )
  return { phones: phones.map(clip), withoutNumber, cut }
}

const splitLines = (part: string): readonly string[] => {
  const lines = part
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  // `咨询电话：` alone on its line has its number on the next.
  return lines.reduce<readonly string[]>((read, line) => {
    const above = read.at(-1)
    return above !== undefined && /[:：]$/u.test(above)
      ? [...read.slice(0, -1), above + line]
      : [...read, line]
  }, [])
}

const longest = 40

const clip = ({ label: printed, number }: Phone): Phone => ({
  label: printed === null ? null : printed.slice(0, longest).trim(),
  number: number.slice(0, longest).trim(),
})

export const phonesCell = (phones: readonly Phone[]): string => phones.map(phoneText).join('\n')
