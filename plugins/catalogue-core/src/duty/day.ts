import type { Day, Moment } from '../catalogue/ids.ts'
import { dayNumber, dayOf } from '../deadline/civil.ts'

const millisecondsOfDay = 86_400_000
const shanghai = 8 * 3_600_000

/** The day on the calendars of Asia/Shanghai, which has kept UTC+8 since 1991. Beyond 9999 no day can be written: the last. */
export const dayAt = (moment: Moment | string): Day =>
  dayOf(
    Math.min(Math.floor((Date.parse(moment) + shanghai) / millisecondsOfDay), dayNumber('9999-12-31' as Day)),
  )

/**
 * The moment at which what was due on a day became overdue: the end of that day in Asia/Shanghai, that is 00:00 of the
 * next day there, which is 16:00 UTC of the day itself.
 */
export const overdueAt = (dueOn: Day): Moment => `${dueOn}T16:00:00.000Z` as Moment

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Moments as texts can differ in their digits (`…:07Z`, `…:07.000Z`); as numbers they cannot. */
export const isBefore = (one: Moment | string, other: Moment | string): boolean =>
  Date.parse(one) < Date.parse(other)
