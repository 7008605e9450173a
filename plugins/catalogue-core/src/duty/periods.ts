import type { Day } from '../catalogue/ids.ts'
import { dayNumber, dayOf, dayText, readDay, weekday } from '../deadline/civil.ts'
import { dueNamed } from '../deadline/due-named.ts'
import { duePeriodic } from '../deadline/due-periodic.ts'
import type { Rule } from '../deadline/rule.ts'
import type { Due } from '../deadline/step.ts'
import type { Stretch } from './obligation.ts'

/** One time round of a rule. `from` is null where nothing came before: a single date. */
export interface PeriodOfRule {
  readonly name: string
  readonly from: Day | null
  readonly due: Extract<Due, { is: 'due' }>
}

interface Periods {
  /** Whether the rule comes round at all, in this window or another. */
  readonly comesRound: boolean
  readonly periods: readonly PeriodOfRule[]
}

const never: Periods = { comesRound: false, periods: [] }

/** Months are counted from year 0: 2026-11 is 24322. */
const monthIndex = (day: Day): number => readDay(day).year * 12 + readDay(day).month - 1
const monthOf = (index: number) => ({ year: Math.floor(index / 12), month: (index % 12) + 1 })
const firstOf = (index: number): Day => dayText({ ...monthOf(index), day: 1 })
const two = (n: number): string => String(n).padStart(2, '0')
const monthName = (index: number): string => `${monthOf(index).year}-${two(monthOf(index).month)}`

const nextDay = (day: Day): Day => dayOf(dayNumber(day) + 1)

const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

const within = (window: Stretch, periods: readonly (PeriodOfRule | null)[]): Periods => ({
  comesRound: true,
  periods: periods.flatMap((period) =>
    period !== null && window.from <= period.due.day && period.due.day <= window.to ? [period] : [],
  ),
})

const sizes = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

const sizeName = (interval: keyof typeof sizes, first: number): string => {
  const { year, month } = monthOf(first)
  switch (interval) {
    case 'month':
      return monthName(first)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'halfYear':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'year':
      return String(year)
  }
}

/** 每月公布1次: owed within the period itself, by its last day. */
const periodic = (rule: Extract<Rule, { kind: 'periodic' }>, window: Stretch): Periods => {
  const { interval } = rule.every
  const one = (name: string, from: Day): PeriodOfRule | null => {
    const due = duePeriodic(rule, from)
    return due.is === 'due' ? { name, from, due } : null
  }
  if (rule.times > 1 || rule.every.amount > 1 || interval === 'day' || interval === 'term') return never
  if (interval === 'week') {
    const monday = dayNumber(window.from) + 1 - weekday(dayNumber(window.from))
    const weeks = numbers(0, Math.ceil((dayNumber(window.to) - monday) / 7))
    return within(
      window,
      weeks.map((week) => dayOf(monday + week * 7)).map((day) => one(`week-${day}`, day)),
    )
  }
  const size = sizes[interval]
  const [first, last] = [window.from, window.to].map((day) => Math.floor(monthIndex(day) / size))
  return within(
    window,
    numbers(first ?? 0, last ?? -1).map((at) => one(sizeName(interval, at * size), firstOf(at * size))),
  )
}

type Named = Pick<Extract<Rule, { kind: 'yearly' }>, 'day' | 'by'>

const namedDay = (index: number, rule: Named): Extract<Due, { is: 'due' }> | null => {
  // Years beyond four digits cannot be written as a Day.
  if (index < 12 || index >= 119_988) return null
  const due = dueNamed([monthOf(index)], firstOf(index), rule)
  return due.is === 'due' ? due : null
}

/**
 * A named day every so many months. `covered`: what is owed is of the month or year before the one of its date
 * (次月15日前, 次年8月31日前) and may come out as soon as that begins; else it counts from the date before on.
 */
const named = (
  window: Stretch,
  rule: Named,
  { every, at, covered }: { readonly every: number; readonly at: number; readonly covered: boolean },
): Periods => {
  const firstRound = Math.floor((monthIndex(window.from) - at) / every) - 1
  const lastRound = Math.ceil((monthIndex(window.to) - at) / every) + 1
  return within(
    window,
    numbers(firstRound, lastRound).map((round): PeriodOfRule | null => {
      const index = round * every + at
      const due = namedDay(index, rule)
      const before = namedDay(index - every, rule)
      if (due === null || before === null) return null
      const about = covered ? (round - 1) * every : round * every
      return {
        name: every === 12 ? String(about / 12) : monthName(about),
        from: covered ? firstOf(about) : nextDay(before.day),
        due,
      }
    }),
  )
}

/** A rule's times round that fall due within a window. */
export const periodsOf = (rule: Rule, window: Stretch): Periods => {
  if (rule.kind === 'periodic') return periodic(rule, window)
  if (rule.kind === 'monthly') return named(window, rule, { every: 1, at: 0, covered: rule.month === 'next' })
  if (rule.kind === 'yearly')
    return named(window, rule, { every: 12, at: rule.month - 1, covered: rule.year === 'next' })
  if (rule.kind === 'dated') {
    const due = namedDay(rule.year * 12 + rule.month - 1, rule)
    return within(window, [due === null ? null : { name: due.day, from: null, due }])
  }
  return never
}
