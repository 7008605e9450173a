import type { Moment } from '../catalogue/ids.ts'
import type { Calendar } from '../deadline/calendar.ts'
import type { Due } from '../deadline/step.ts'
import { dayAt } from './day.ts'
import type { AgencyContent, DutyItem, DutyRecord } from './duty.ts'
import { fulfilled, type Done } from './fulfil.ts'
import { owedOn, type Obligation } from './obligation.ts'
import { recordDue } from './record-due.ts'
import { dutyState, type DutyState } from './state.ts'
import type { Statute } from './statute.ts'

/** A duty with a due day, and how it stands at a moment. */
export type Standing =
  | {
      readonly subject: 'record'
      readonly record: DutyRecord
      readonly item: DutyItem
      readonly due: Exclude<Due, { is: 'undated' }>
      readonly state: DutyState | 'pending'
    }
  | {
      readonly subject: 'task'
      readonly obligation: Obligation
      readonly item: DutyItem
      readonly due: Extract<Due, { is: 'due' }>
      readonly state: DutyState
      readonly done: Done | null
    }

const ofRecord = (
  record: DutyRecord,
  item: DutyItem,
  calendar: Calendar,
  moment: Moment,
): Standing | null => {
  // What is not for the public owes it nothing (条例 arts. 14–16).
  if (record.attribute !== 'active') return null
  const found = recordDue(record, item.deadline, calendar)
  if (found.is !== 'counted') return null
  const { due } = found
  const state = due.is === 'pending' ? 'pending' : dutyState(due.day, record.releasedAt, moment)
  return { subject: 'record', record, item, due, state }
}

/** Every duty of an agency: its records by their items' deadlines, and what its items owe for their periods. */
export const standingDuties = (
  { items, records }: AgencyContent,
  calendar: Calendar,
  statutes: readonly Statute[],
  moment: Moment,
  known: ReadonlyMap<string, Done> = new Map(),
): readonly Standing[] => {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const ofRecords = records.flatMap((record) => {
    const item = byKey.get(record.item)
    return item === undefined ? [] : (ofRecord(record, item, calendar, moment) ?? [])
  })
  const today = dayAt(moment)
  const owed = items.flatMap((item) =>
    owedOn(item, today, statutes).map((obligation) => ({ item, obligation })),
  )
  const done = fulfilled(
    owed.map(({ obligation }) => obligation),
    records,
    known,
  )
  const ofItems = owed.map(({ item, obligation }): Standing => {
    const by = done.get(obligation.key) ?? null
    const state = dutyState(obligation.dueOn, by?.at ?? null, moment)
    return { subject: 'task', obligation, item, due: obligation.working, state, done: by }
  })
  return [...ofRecords, ...ofItems]
}
