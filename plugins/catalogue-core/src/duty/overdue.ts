import type { Day, Moment } from '../catalogue/ids.ts'
import { overdueAt } from './day.ts'
import type { Standing } from './standing.ts'

/** A line of the log of what became overdue. */
export interface OverdueEntry {
  /** What and by when, `record:abc@2026-12-21`: one line for ever, however often it is looked at. */
  readonly key: string
  /** The moment it became true, not that at which somebody looked. */
  readonly at: Moment
  readonly subject: Standing['subject']
  /** Document id of the record, key of the task. */
  readonly about: string
  readonly item: string
  readonly dueOn: Day
}

/**
 * What is overdue, or was until it was released late. A record that was released late counts where its due day fell within
 * the time that its item is in this system: what moved in from an older site was late or not elsewhere.
 */
export const overdueEntries = (standing: readonly Standing[]): readonly OverdueEntry[] =>
  standing.flatMap((one): readonly OverdueEntry[] => {
    const { due, item, subject } = one
    if (due.is !== 'due') return []
    const late = one.state === 'doneLate' && due.day >= item.since
    if (one.state !== 'overdue' && !late) return []
    const about = one.subject === 'record' ? one.record.key : one.obligation.key
    return [
      {
        key: `${subject}:${about}@${due.day}`,
        at: overdueAt(due.day),
        subject,
        about,
        item: item.key,
        dueOn: due.day,
      },
    ]
  })
