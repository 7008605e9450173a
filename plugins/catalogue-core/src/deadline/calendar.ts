import * as v from 'valibot'
import { Day } from '../catalogue/ids.ts'
import { dayNumber, dayOf, readDay, weekday } from './civil.ts'

const isWeekend = (number: number): boolean => weekday(number) > 5

/** A holiday as its notice gives it: off from one day to another, and the weekend days that are worked for it. */
export const Holiday = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
    from: Day,
    to: Day,
    work: v.array(
      v.pipe(
        Day,
        v.check((day) => isWeekend(dayNumber(day)), 'A make-up working day is a Saturday or a Sunday.'),
      ),
    ),
  }),
  v.check(({ from, to }) => from <= to, 'A holiday cannot end before it begins.'),
  v.check(
    ({ from, to }) => dayNumber(to) - dayNumber(from) < 31,
    'No holiday lasts longer than a month: check its days.',
  ),
)
export type Holiday = v.InferOutput<typeof Holiday>

/** The State Council notice that a year's data come from: without it nobody can check them. */
export const CalendarNotice = v.object({
  title: v.pipe(v.string(), v.minLength(1)),
  number: v.pipe(v.string(), v.regex(/^[\p{Script=Han}]{2,12}〔\d{4}〕\d{1,3}号$/u)),
  issued: Day,
  address: v.pipe(v.string(), v.url(), v.startsWith('https://')),
})
export type CalendarNotice = v.InferOutput<typeof CalendarNotice>

const offDays = (holidays: readonly Holiday[]): readonly number[] =>
  holidays.flatMap(({ from, to }) => {
    const first = dayNumber(from)
    return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => first + index)
  })

/** How many days of a year its own notice gives off, and how many working days it leaves. */
export const countDays = (year: number, holidays: readonly Holiday[]): { off: number; work: number } => {
  const off = new Set(offDays(holidays))
  const work = new Set(holidays.flatMap((holiday) => holiday.work.map(dayNumber)))
  let worked = 0
  const last = dayNumber(`${String(year).padStart(4, '0')}-12-31` as Day)
  for (let at = last; readDay(dayOf(at)).year === year; at -= 1)
    if (!off.has(at) && (!isWeekend(at) || work.has(at))) worked += 1
  return { off: off.size, work: worked }
}

const inOrder = (holidays: readonly Holiday[]): boolean =>
  holidays.every(({ from }, at) => at === 0 || from > (holidays[at - 1]?.to ?? ''))

const neverBoth = (holidays: readonly Holiday[]): boolean => {
  const off = new Set(offDays(holidays))
  const work = holidays.flatMap((holiday) => holiday.work)
  return new Set(work).size === work.length && work.every((day) => !off.has(dayNumber(day)))
}

export const CalendarYear = v.object({
  notice: CalendarNotice,
  holidays: v.pipe(
    v.array(Holiday),
    v.minLength(1),
    v.check((holidays) => inOrder(holidays), 'Holidays stand in the order of the year and do not overlap.'),
    v.check((holidays) => neverBoth(holidays), 'No day is both off and worked, and none is worked twice.'),
  ),
  /** Written down beside what they are counted from, so that a slip of the hand in either shows. */
  totals: v.object({ off: v.number(), work: v.number() }),
})
export type CalendarYear = v.InferOutput<typeof CalendarYear>

const totalsHold = (years: Readonly<Record<string, CalendarYear>>): boolean =>
  Object.entries(years).every(([year, { holidays, totals }]) => {
    const counted = countDays(Number(year), holidays)
    return counted.off === totals.off && counted.work === totals.work
  })

/** Working days by year. A year that is not there has not been announced: nothing is computed in it. */
export const Calendar = v.object({
  years: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^(?:19|20)\d{2}$/)), CalendarYear),
    v.check((years) => totalsHold(years), 'The totals of a year are not those of its days.'),
  ),
})
export type Calendar = v.InferOutput<typeof Calendar>

/** The calendar with one year added or replaced, its totals counted. */
export const withYear = (
  calendar: Calendar,
  year: number,
  { notice, holidays }: Pick<CalendarYear, 'notice'> & { readonly holidays: readonly Holiday[] },
): Calendar => ({
  years: {
    ...calendar.years,
    [year]: { notice, holidays: [...holidays], totals: countDays(year, holidays) },
  },
})
