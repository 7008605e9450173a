import type { Day } from '../catalogue/ids.ts'
import type { Calendar } from './calendar.ts'
import { dayNumber, readDay, weekday } from './civil.ts'

/** Is a day worked in government offices, and why (not)? */
export type Workday =
  | { readonly is: 'yes'; readonly because: 'ordinary' }
  | { readonly is: 'yes'; readonly because: 'makeUp'; readonly holiday: string }
  | { readonly is: 'no'; readonly because: 'weekend' }
  | { readonly is: 'no'; readonly because: 'holiday'; readonly holiday: string }
  | { readonly is: 'unknown'; readonly year: number }

export const isWorkday = (calendar: Calendar, day: Day): Workday => {
  const { year } = readDay(day)
  const own = calendar.years[year]
  // The notice of the year after may reach back: 29 and 30 December 2018 were ruled by that of 2019.
  const ruling = [...(own?.holidays ?? []), ...(calendar.years[year + 1]?.holidays ?? [])]
  const off = ruling.find(({ from, to }) => from <= day && day <= to)
  if (off !== undefined) return { is: 'no', because: 'holiday', holiday: off.name }
  const worked = ruling.find(({ work }) => work.includes(day))
  if (worked !== undefined) return { is: 'yes', because: 'makeUp', holiday: worked.name }
  // Even a Saturday of an unannounced year may be worked.
  if (own === undefined) return { is: 'unknown', year }
  return weekday(dayNumber(day)) > 5 ? { is: 'no', because: 'weekend' } : { is: 'yes', because: 'ordinary' }
}
