import type { Day, Moment } from '../catalogue/ids.ts'
import { dayAt, daysBetween, isBefore, overdueAt } from './day.ts'

export const dutyStates = ['open', 'dueSoon', 'overdue', 'doneInTime', 'doneLate'] as const
/** How something with a due day stands: open → due soon → overdue, and done, in time or late. */
export type DutyState = (typeof dutyStates)[number]

/** 7天内到期: the days, today among them, within which a due day is near. */
export const soonDays = 7

/** `doneAt`: when it was released; null while it is not. Due days are kept until their end in Asia/Shanghai. */
export const dutyState = (dueOn: Day, doneAt: Moment | null, moment: Moment): DutyState => {
  const end = overdueAt(dueOn)
  if (doneAt !== null) return isBefore(doneAt, end) ? 'doneInTime' : 'doneLate'
  if (!isBefore(moment, end)) return 'overdue'
  return daysBetween(dayAt(moment), dueOn) < soonDays ? 'dueSoon' : 'open'
}
