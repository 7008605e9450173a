import { readNumeral } from '../catalogue/numeral.ts'
import { dayNumber, dayText, monthLength } from '../deadline/civil.ts'
import type { Stretch } from './obligation.ts'

const months = (year: number, first: number, last: number): Stretch => ({
  from: dayText({ year, month: first, day: 1 }),
  to: dayText({ year, month: last, day: monthLength(year, last) }),
})

const year = '(?<year>20\\d{2}|19\\d{2})\\s*年'
const quarter = new RegExp(`${year}度?\\s*第?(?<quarter>[一二三四1-4])季度`, 'u')
const half = new RegExp(`${year}度?\\s*(?<half>[上下])半年`, 'u')
const month = new RegExp(
  `${year}\\s*(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!\\s*\\d{1,2}\\s*日)`,
  'u',
)
const whole = new RegExp(`${year}(?!\\s*(?:\\d|[一二三四五六七八九十]{1,2}月))`, 'u')

/** The period that a title names: 2026年1月异地就医名单, 2026年第三季度, 2025年度报告. Null where it names none, or a day. */
export const namedPeriod = (title: string): Stretch | null => {
  const inQuarter = quarter.exec(title)?.groups
  if (inQuarter !== undefined) {
    const at = readNumeral(inQuarter['quarter'] ?? '') ?? 1
    return months(Number(inQuarter['year']), at * 3 - 2, at * 3)
  }
  const inHalf = half.exec(title)?.groups
  if (inHalf !== undefined)
    return inHalf['half'] === '上'
      ? months(Number(inHalf['year']), 1, 6)
      : months(Number(inHalf['year']), 7, 12)
  const inMonth = month.exec(title)?.groups
  if (inMonth !== undefined) {
    const at = readNumeral(inMonth['month'] ?? '') ?? 1
    return months(Number(inMonth['year']), at, at)
  }
  const inYear = whole.exec(title)?.groups
  return inYear === undefined ? null : months(Number(inYear['year']), 1, 12)
}

/** How many days two stretches have in common. */
export const overlap = (one: Stretch, other: Stretch): number =>
  Math.max(
    0,
    Math.min(dayNumber(one.to), dayNumber(other.to)) -
      Math.max(dayNumber(one.from), dayNumber(other.from)) +
      1,
  )
