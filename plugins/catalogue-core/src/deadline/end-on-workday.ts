import type { Calendar } from './calendar.ts'
import { dayOf } from './civil.ts'
import { skipRest } from './count-workdays.ts'
import type { Due, Step } from './step.ts'

/** 民法典 art. 203: a last day that is a rest day gives way to the first working day after it. */
export const endOnWorkday = (last: number, calendar: Calendar, before: readonly Step[]): Due => {
  const { day, answer, steps } = skipRest(last, calendar)
  const rest = steps.map((step): Step => (step.is === 'skipped' ? { ...step, is: 'rest' } : step))
  const working = [...before, ...rest]
  if (answer.is === 'unknown')
    return {
      is: 'pending',
      year: answer.year,
      working: [...working, { is: 'unannounced', day, year: answer.year, counted: 0 }],
    }
  return {
    is: 'due',
    day: dayOf(day),
    working: day === last ? working : [...working, { is: 'moved', to: day }],
  }
}
