import type { Day, Moment } from '../catalogue/ids.ts'
import type { Calendar } from '../deadline/calendar.ts'
import type { Due } from '../deadline/step.ts'
import { dayAt, daysBetween } from './day.ts'
import type { AgencyContent, DutyItem } from './duty.ts'
import type { Done } from './fulfil.ts'
import { emptyItems, staleColumns, type Inspection, type Stale } from './inspection.ts'
import { standingDuties, type Standing } from './standing.ts'

/** One line: something due on a day, with how it was counted. */
export interface DueRow {
  /** A record that is being drafted, or what an item owes for a period. */
  readonly subject: 'record' | 'task'
  /** Document id of the record, key of the task. */
  readonly key: string
  readonly item: string
  /** Title of the record; null for a task, which its item and period name. */
  readonly title: string | null
  readonly period: string | null
  readonly of: string | null
  readonly statute: string | null
  readonly due: Exclude<Due, { is: 'undated' }>
  /** Days until the due day, 0 on it; negative: days overdue. Null while the due day is 待定. */
  readonly daysLeft: number | null
}

/** How an agency stands with its duties at a moment: what is near, what was missed, what went quiet. */
export interface Dashboard {
  readonly today: Day
  readonly dueThisWeek: readonly DueRow[]
  readonly overdue: readonly DueRow[]
  readonly stale: readonly Stale[]
  readonly empty: readonly string[]
  /** 待定: the year that the day needs is not announced. */
  readonly pending: readonly DueRow[]
}

const rowOf = (standing: Standing, today: Day): DueRow => {
  const { due } = standing
  return {
    subject: standing.subject,
    key: standing.subject === 'record' ? standing.record.key : standing.obligation.key,
    item: standing.subject === 'record' ? standing.record.item : standing.obligation.item,
    title: standing.subject === 'record' ? standing.record.title : null,
    period: standing.subject === 'task' ? standing.obligation.period : null,
    of: standing.subject === 'task' ? standing.obligation.of : null,
    statute: standing.subject === 'task' ? standing.obligation.statute : null,
    due,
    daysLeft: due.is === 'due' ? daysBetween(today, due.day) : null,
  }
}

const byDay = (a: DueRow, b: DueRow): number =>
  (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || (a.key < b.key ? -1 : 1)

export const dashboardOf = (
  content: AgencyContent,
  calendar: Calendar,
  inspection: Inspection,
  moment: Moment,
  known: ReadonlyMap<string, Done> = new Map(),
): Dashboard => {
  const today = dayAt(moment)
  const standing = standingDuties(content, calendar, inspection.statutes, moment, known)
  const rows = (state: Standing['state']): readonly DueRow[] =>
    standing
      .filter((one) => one.state === state)
      .map((one) => rowOf(one, today))
      .toSorted(byDay)
  return {
    today,
    dueThisWeek: rows('dueSoon'),
    overdue: rows('overdue'),
    stale: staleColumns(content, inspection.stale, today),
    empty: emptyItems(content).map(({ key }: DutyItem) => key),
    pending: rows('pending'),
  }
}
