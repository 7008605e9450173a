import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { dayNumber, monthsLater, numberOf, readDay } from './civil.ts'
import { countWorkdays } from './count-workdays.ts'
import { endOnWorkday } from './end-on-workday.ts'
import type { Period } from './rule.ts'
import { settle, undated } from './settle.ts'
import type { Due, Step } from './step.ts'

export interface DueOptions {
  /**
   * 民法典 art. 203: a period of days, months or years whose last day is a rest day ends on the first working day
   * after it. `keep` leaves the counted day, for an office that wants the stricter date.
   */
  readonly restDay: 'nextWorkday' | 'keep'
}

export const asTheCodeSays: DueOptions = { restDay: 'nextWorkday' }

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
export const dueWithin = (limit: Period, on: Day, calendar: Calendar, options: DueOptions): Due => {
  if (limit.unit === 'hour') return undated('hours')
  if (limit.amount === 0) return { is: 'due', day: on, working: [{ is: 'sameDay', day: dayNumber(on) }] }
  const start: Step = { is: 'start', day: dayNumber(on) }
  if (limit.unit === 'workday') return countWorkdays(dayNumber(on), limit.amount, calendar, [start])
  const { number, step } = naturalEnd(on, limit)
  return options.restDay === 'keep'
    ? settle(number, [start, step])
    : endOnWorkday(number, calendar, [start, step])
}
