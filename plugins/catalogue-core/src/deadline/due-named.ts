import type { Day } from '../catalogue/ids.ts'
import { dayNumber, monthLength, monthsLater, numberOf, readDay } from './civil.ts'
import type { By, DayOfMonth, RuleBody } from './rule.ts'
import { settle, undated } from './settle.ts'
import type { Due, Step } from './step.ts'

interface Month {
  readonly year: number
  readonly month: number
}

/**
 * The last day on which a named date is kept. 4月1日前 means March, the first of a month being a bound; 1月31日前 is
 * kept on the 31st (条例 art. 49 is so applied everywhere).
 */
const namedDay = ({ year, month }: Month, day: DayOfMonth, by: By): { number: number; step: Step } => {
  const length = monthLength(year, month)
  const named = numberOf({ year, month, day: typeof day === 'number' ? Math.min(day, length) : length })
  const excluded = by === 'before' && day === 1
  const number = excluded ? named - 1 : named
  return { number, step: { is: 'named', day: named, excluded } }
}

export const dueNamed = (months: readonly Month[], on: Day, rule: { day: DayOfMonth; by: By }): Due => {
  const found = months.map((month) => namedDay(month, rule.day, rule.by))
  const next = found.find(({ number }) => number >= dayNumber(on)) ?? found.at(-1)
  return next === undefined ? undated('noDay') : settle(next.number, [next.step])
}

export const dueYearly = (rule: Extract<RuleBody, { kind: 'yearly' }>, on: Day): Due => {
  const { year } = readDay(on)
  const { month } = rule
  if (rule.year === 'next') return dueNamed([{ year: year + 1, month }], on, rule)
  if (rule.year === 'same') return dueNamed([{ year, month }], on, rule)
  return dueNamed(
    [0, 1, 2].map((later) => ({ year: year + later, month })),
    on,
    rule,
  )
}

export const dueMonthly = (rule: Extract<RuleBody, { kind: 'monthly' }>, on: Day): Due => {
  const start = { ...readDay(on), day: 1 }
  const later = rule.month === 'next' ? [1] : [0, 1, 2]
  return dueNamed(
    later.map((months) => monthsLater(start, months)),
    on,
    rule,
  )
}
