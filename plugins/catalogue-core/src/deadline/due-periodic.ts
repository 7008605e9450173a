import type { Day } from '../catalogue/ids.ts'
import { dayNumber, monthLength, numberOf, readDay, weekday } from './civil.ts'
import type { Interval, RuleBody } from './rule.ts'
import { settle, undated } from './settle.ts'
import type { Due } from './step.ts'

/** The period that holds the given day ends then: what is owed once in it is owed by its last day. */
const periodEnd = (on: Day, interval: Interval): number | null => {
  const { year, month } = readDay(on)
  const monthEnd = (last: number): number => numberOf({ year, month: last, day: monthLength(year, last) })
  switch (interval) {
    case 'day':
      return dayNumber(on)
    case 'week':
      return dayNumber(on) + 7 - weekday(dayNumber(on))
    case 'month':
      return monthEnd(month)
    case 'quarter':
      return monthEnd(Math.ceil(month / 3) * 3)
    case 'halfYear':
      return monthEnd(month <= 6 ? 6 : 12)
    case 'year':
      return monthEnd(12)
    case 'term':
      return null
  }
}

export const duePeriodic = ({ every, times }: Extract<RuleBody, { kind: 'periodic' }>, on: Day): Due => {
  if (times > 1 || every.amount > 1) return undated('severalInPeriod')
  const end = periodEnd(on, every.interval)
  return end === null
    ? undated('noDay')
    : settle(end, [{ is: 'periodEnd', day: end, interval: every.interval }])
}
