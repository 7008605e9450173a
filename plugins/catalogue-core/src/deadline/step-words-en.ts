import type { RunWords } from './date-words.ts'
import type { Interval } from './rule.ts'
import type { Step } from './step.ts'

const intervals: Readonly<Record<Interval, string>> = {
  day: 'the day',
  week: 'the week',
  month: 'the month',
  quarter: 'the quarter',
  halfYear: 'the half-year',
  year: 'the year',
  term: 'the school term',
}

const rest = (holiday: string | null): string => (holiday === null ? 'weekend' : `holiday (${holiday})`)

const counted = ({ first, last, makeUp }: Extract<Step, { is: 'counted' }>): string =>
  `working day${first === last ? ` ${first}` : `s ${first}–${last}`}${makeUp === null ? '' : ` (worked in exchange for ${makeUp})`}`

export const stepWordsEn = (step: Step, run: RunWords): string => {
  switch (step.is) {
    case 'start':
      return `${run(step.day, step.day)}: the day of the event is not counted (Civil Code, art. 201).`
    case 'sameDay':
      return `${run(step.day, step.day)}: due on the day itself.`
    case 'counted':
      return `${run(step.from, step.to)}: ${counted(step)}.`
    case 'skipped':
      return `${run(step.from, step.to)}: ${rest(step.holiday)}, not counted.`
    case 'rest':
      return `${run(step.from, step.to)}: ${rest(step.holiday)}.`
    case 'unannounced':
      return step.counted === 0
        ? `${run(step.day, step.day)}: the holidays of ${step.year} are not entered, so that it may be a rest day.`
        : `From ${run(step.day, step.day)}: the holidays of ${step.year} are not entered (${step.counted} working days counted so far).`
    case 'dayCounted':
      return `${run(step.from, step.to)}: calendar days 1–${step.to - step.from + 1}.`
    case 'corresponding':
      return step.sameDay
        ? `The corresponding day of the last month is ${run(step.to, step.to)} (Civil Code, art. 202).`
        : `The last month has no corresponding day; its last day is ${run(step.to, step.to)} (Civil Code, art. 202).`
    case 'moved':
      return `The last day is a rest day: the period ends on ${run(step.to, step.to)} (Civil Code, art. 203).`
    case 'named':
      return step.excluded
        ? `Named: before ${run(step.day, step.day)}, which is not included. A named date does not move for rest days.`
        : `Named: ${run(step.day, step.day)}, which is included. A named date does not move for rest days.`
    case 'periodEnd':
      return `The last day of ${intervals[step.interval]} is ${run(step.day, step.day)}.`
  }
}
