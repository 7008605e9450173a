import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { civilOf, dayNumber, dayText, monthLength, monthsLater, numberOf, readDay, weekday } from './civil.ts'
import { countWorkdays } from './count-workdays.ts'
import { endOnWorkday } from './end-on-workday.ts'
import type { DayOfMonth, Period, Rule, RuleBody } from './rule.ts'
import type { Due, Step, Undated } from './step.ts'

export interface DueOptions {
  /**
   * 民法典 art. 203: a period of days, months or years whose last day is a rest day ends on the first working day
   * after it. `keep` leaves the counted day, for an office that wants the stricter date.
   */
  readonly restDay: 'nextWorkday' | 'keep'
}

const asTheCodeSays: DueOptions = { restDay: 'nextWorkday' }

const undated = (because: Undated): Due => ({ is: 'undated', because })

const naturalEnd = (on: Day, { amount, unit }: Period): { number: number; step: Step } => {
  const start = readDay(on)
  if (unit === 'day' || unit === 'week') {
    const number = dayNumber(on) + (unit === 'week' ? amount * 7 : amount)
    return { number, step: { is: 'dayCounted', from: dayNumber(on) + 1, to: number } }
  }
  const end = monthsLater(start, unit === 'year' ? amount * 12 : amount)
  return {
    number: numberOf(end),
    step: { is: 'corresponding', to: numberOf(end), sameDay: end.day === start.day },
  }
}

/** Day 1 is the day after the event (民法典 art. 201); working days are counted by the calendar alone. */
const dueWithin = (limit: Period, on: Day, calendar: Calendar, options: DueOptions): Due => {
  if (limit.unit === 'hour') return undated('hours')
  if (limit.amount === 0) return { is: 'due', day: on, working: [{ is: 'sameDay', day: dayNumber(on) }] }
  const start: Step = { is: 'start', day: dayNumber(on) }
  if (limit.unit === 'workday') return countWorkdays(dayNumber(on), limit.amount, calendar, [start])
  const { number, step } = naturalEnd(on, limit)
  return options.restDay === 'keep'
    ? settle(number, [start, step])
    : endOnWorkday(number, calendar, [start, step])
}

/** Past 9999 no day can be written: such a year has no calendar either. */
const settle = (number: number, working: readonly Step[]): Due => {
  const { year } = civilOf(number)
  return year > 9999
    ? { is: 'pending', year, working }
    : { is: 'due', day: dayText(civilOf(number)), working }
}

interface Month {
  readonly year: number
  readonly month: number
}

/**
 * The last day on which a named date is kept. 4月1日前 means March, the first of a month being a bound; 1月31日前 is
 * kept on the 31st (条例 art. 49 is so applied everywhere).
 */
const namedDay = (
  { year, month }: Month,
  day: DayOfMonth,
  by: 'before' | 'on',
): { number: number; step: Step } => {
  const length = monthLength(year, month)
  const named = numberOf({ year, month, day: typeof day === 'number' ? Math.min(day, length) : length })
  const excluded = by === 'before' && day === 1
  const number = excluded ? named - 1 : named
  return { number, step: { is: 'named', day: named, excluded } }
}

const dueNamed = (months: readonly Month[], on: Day, rule: { day: DayOfMonth; by: 'before' | 'on' }): Due => {
  const found = months.map((month) => namedDay(month, rule.day, rule.by))
  const next = found.find(({ number }) => number >= dayNumber(on)) ?? found.at(-1)
  return next === undefined ? undated('noDay') : settle(next.number, [next.step])
}

const dueYearly = (rule: Extract<RuleBody, { kind: 'yearly' }>, on: Day): Due => {
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

const dueMonthly = (rule: Extract<RuleBody, { kind: 'monthly' }>, on: Day): Due => {
  const start = { ...readDay(on), day: 1 }
  const later = rule.month === 'next' ? [1] : [0, 1, 2]
  return dueNamed(
    later.map((months) => monthsLater(start, months)),
    on,
    rule,
  )
}

/** The period that holds the given day ends then: what is owed once in it is owed by its last day. */
const periodEnd = (
  on: Day,
  interval: Extract<RuleBody, { kind: 'periodic' }>['every']['interval'],
): number | null => {
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

const duePeriodic = ({ every, times }: Extract<RuleBody, { kind: 'periodic' }>, on: Day): Due => {
  if (times > 1 || every.amount > 1) return undated('severalInPeriod')
  const end = periodEnd(on, every.interval)
  return end === null
    ? undated('noDay')
    : settle(end, [{ is: 'periodEnd', day: end, interval: every.interval }])
}

/**
 * When a rule falls due, counted from the day of its event (for yearly, monthly and periodic rules: the next such date,
 * that day included). A day that needs a year not yet announced is pending; nothing is guessed.
 */
export const dueOf = (rule: RuleBody | Rule, on: Day, calendar: Calendar, options = asTheCodeSays): Due => {
  switch (rule.kind) {
    case 'within':
    case 'markValidity':
      return dueWithin(rule.limit, on, calendar, options)
    case 'yearly':
      return dueYearly(rule, on)
    case 'monthly':
      return dueMonthly(rule, on)
    case 'dated':
      return dueNamed([{ year: rule.year, month: rule.month }], on, rule)
    case 'periodic':
      return duePeriodic(rule, on)
    case 'ahead':
      return undated('countedBackwards')
    case 'length':
      return undated('purposeUnstated')
    case 'asOtherRulesSay':
      return undated('otherRules')
    case 'atOnce':
    case 'anytime':
    case 'regularly':
    case 'together':
    case 'exception':
    case 'stay':
    case 'display':
    case 'notShown':
    case 'cleanUp':
    case 'update':
    case 'sameAsAbove':
      return undated('noDay')
  }
}

export interface DisplayEnds {
  /** Not to be taken down before the end of this day. */
  readonly earliest: Due | null
  /** To be taken down after it. */
  readonly latest: Due | null
}

/** How long something published on a day stays on display 公示. Natural days and months keep their last day: display runs through rest days. */
export const displayEnds = (
  { min, max }: Extract<RuleBody, { kind: 'display' }>,
  publishedOn: Day,
  calendar: Calendar,
): DisplayEnds => {
  const end = (limit: Period | null): Due | null =>
    limit === null ? null : dueWithin(limit, publishedOn, calendar, { restDay: 'keep' })
  return { earliest: end(min), latest: end(max) }
}
