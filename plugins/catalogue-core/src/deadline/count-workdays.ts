import type { Calendar } from './calendar.ts'
import { civilOf, dayOf } from './civil.ts'
import type { Due, Step } from './step.ts'
import { isWorkday, type Workday } from './workday.ts'

/** The step with one more day, where that day is of the same kind; else a step of its own. */
const withSkipped = (steps: readonly Step[], day: number, holiday: string | null): readonly Step[] => {
  const last = steps.at(-1)
  return last?.is === 'skipped' && last.holiday === holiday
    ? [...steps.slice(0, -1), { ...last, to: day }]
    : [...steps, { is: 'skipped', from: day, to: day, holiday }]
}

const withCounted = (
  steps: readonly Step[],
  day: number,
  count: number,
  makeUp: string | null,
): readonly Step[] => {
  const last = steps.at(-1)
  return last?.is === 'counted' && last.makeUp === makeUp
    ? [...steps.slice(0, -1), { ...last, to: day, last: count }]
    : [...steps, { is: 'counted', from: day, to: day, first: count, last: count, makeUp }]
}

const holidayOf = (answer: Exclude<Workday, { is: 'unknown' }>): string | null =>
  answer.because === 'holiday' || answer.because === 'makeUp' ? answer.holiday : null

/** The calendar's word on a day, by its number. No Day can be written beyond 9999, and no notice reaches there. */
const judge = (calendar: Calendar, number: number): Workday => {
  const { year } = civilOf(number)
  return year > 9999 ? { is: 'unknown', year } : isWorkday(calendar, dayOf(number))
}

/** Rest days from a day on, up to the first working day or the first that is not announced. */
export const skipRest = (
  from: number,
  calendar: Calendar,
): { readonly day: number; readonly answer: Workday; readonly steps: readonly Step[] } => {
  let steps: readonly Step[] = []
  for (let day = from; ; day += 1) {
    const answer = judge(calendar, day)
    if (answer.is !== 'no') return { day, answer, steps }
    steps = withSkipped(steps, day, holidayOf(answer))
  }
}

/** The so-manieth working day after a day. */
export const countWorkdays = (
  start: number,
  amount: number,
  calendar: Calendar,
  before: readonly Step[],
): Due => {
  let steps = before
  let counted = 0
  for (let day = start + 1; ; day += 1) {
    const answer = judge(calendar, day)
    if (answer.is === 'unknown') {
      const { year } = answer
      return { is: 'pending', year, working: [...steps, { is: 'unannounced', day, year, counted }] }
    }
    if (answer.is === 'no') {
      steps = withSkipped(steps, day, holidayOf(answer))
      continue
    }
    counted += 1
    steps = withCounted(steps, day, counted, holidayOf(answer))
    if (counted === amount) return { is: 'due', day: dayOf(day), working: steps }
  }
}
