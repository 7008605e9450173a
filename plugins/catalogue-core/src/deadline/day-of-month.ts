import { readNumeral } from '../catalogue/numeral.ts'
import { monthLength } from './civil.ts'
import type { Groups } from './reader.ts'
import type { By, DayOfMonth } from './rule.ts'

const han = '一二三四五六七八九十'

/** 31日; 底, 末; 份. Groups `day`, `monthEnd`. */
export const dayPattern = `(?:(?<day>\\d{1,2}|[${han}]{1,3})[日号]|份?(?<monthEnd>底|末)|份)?`

/** 前, 之前, 以前. Group `by`. */
export const byPattern = '(?<by>(?:之|以)?前)?'

export const monthPattern = `(?<!\\d)(?<month>\\d{1,2}|[${han}]{1,2})月`

export const readMonth = ({ month }: Groups): number | null => {
  const number = readNumeral(month ?? '')
  return number !== null && number >= 1 && number <= 12 ? number : null
}

export const readBy = ({ by }: Groups): By => (by === undefined ? 'on' : 'before')

/** Null for the 31st of April, and for 6月前, which leaves open whether June still counts. */
export const readDayOfMonth = (groups: Groups, month: number | null): DayOfMonth | null => {
  if (groups['monthEnd'] !== undefined) return 'last'
  if (groups['day'] === undefined) return groups['by'] === undefined ? 'any' : null
  const number = readNumeral(groups['day'])
  // 2028 is a leap year: 29 February is a day a yearly rule may name.
  return number !== null && number >= 1 && number <= (month === null ? 31 : monthLength(2028, month))
    ? number
    : null
}
