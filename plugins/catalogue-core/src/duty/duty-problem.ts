import type { Locale } from '../catalogue/ids.ts'
import { problem, type Problem } from '../catalogue/problem.ts'
import { dayNumber } from '../deadline/civil.ts'
import { dateWords } from '../deadline/date-words.ts'
import type { DueRow } from './dashboard.ts'
import { periodWords } from './period-words.ts'

/** A line of the dashboard as a sentence's parts: name, period, date and days. `itemName` names what a task is of. */
export const dueProblem = (row: DueRow, itemName: string, locale: Locale): Problem => {
  const name = row.title ?? row.of ?? itemName
  const { due } = row
  if (due.is === 'pending') return problem('DUE_DAY_OPEN', { name, year: String(due.year) })
  const late = row.daysLeft !== null && row.daysLeft < 0
  const params = {
    name,
    due: dateWords(dayNumber(due.day), locale),
    days: String(Math.abs(row.daysLeft ?? 0)),
  }
  if (row.subject === 'record') return problem(late ? 'RECORD_OVERDUE' : 'RECORD_DUE_SOON', params)
  const period = periodWords(row.period ?? '', locale)
  return problem(late ? 'TASK_OVERDUE' : 'TASK_DUE_SOON', { ...params, period })
}
