import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Day, Locale } from '../catalogue/ids.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { dayAt, daysBetween } from '../duty/day.ts'
import { recordDue } from '../duty/record-due.ts'
import { newestFirst } from './agency.ts'
import { recordDeadline } from './record-deadline.ts'

/** Why no due date follows; `said` is a reason in words of its own. */
export type Uncounted =
  | { readonly is: 'noItem' }
  | { readonly is: 'noDeadline' }
  | { readonly is: 'noDate' }
  | { readonly is: 'notFromEvent' }
  | { readonly is: 'noCalendar'; readonly year: number }
  | { readonly is: 'said'; readonly words: string }

/** Whether a record came out by its due date, from what is public of it alone. */
export type Standing =
  | { readonly is: 'inTime'; readonly due: Day }
  /** Natural days after the due date. */
  | { readonly is: 'late'; readonly due: Day; readonly days: number }
  | { readonly is: 'open'; readonly because: Uncounted }

export interface TimedRecord {
  readonly record: GovernmentRecord
  /** The item it stands under; null while that is not public. */
  readonly item: Item | null
  readonly released: Day
  /** Natural days from its formation to its release; null where it has no such date, or one after its release. */
  readonly took: number | null
  readonly standing: Standing
}

/** Plain figures over some records. */
export interface Figures {
  readonly records: number
  readonly inTime: number
  readonly late: number
  readonly open: number
  /** In time among those with a due date, in whole per cent rounded down, so that 100 means all; null without any. */
  readonly share: number | null
  /** Median of natural days from formation to release; null without any. */
  readonly medianDays: number | null
}

export interface TimelinessPage {
  readonly all: Figures
  readonly byItem: readonly { readonly item: Item; readonly figures: Figures }[]
  /** By the year of release, the latest first. */
  readonly byYear: readonly { readonly year: string; readonly figures: Figures }[]
  /** Late ones first, then the rest; each the newest first. */
  readonly records: readonly TimedRecord[]
  /** Records that the list leaves out; the figures count them. */
  readonly left: number
}

const shown = 300

const standingOf = (
  record: GovernmentRecord,
  item: Item | null,
  released: Day,
  calendar: Calendar,
  locale: Locale,
): Standing => {
  const open = (because: Uncounted): Standing => ({ is: 'open', because })
  if (item === null) return open({ is: 'noItem' })
  if (item.deadline === null || item.deadline.trim() === '') return open({ is: 'noDeadline' })
  if (record.formedOn === null && record.eventOn === null) return open({ is: 'noDate' })
  const found = recordDue(record, item.deadline, calendar)
  if (found.is === 'none') return open({ is: 'notFromEvent' })
  if (found.is === 'open') {
    const told = recordDeadline(record, item, calendar, locale)
    return open(told?.is === 'open' ? { is: 'said', words: told.because } : { is: 'notFromEvent' })
  }
  if (found.due.is === 'pending') return open({ is: 'noCalendar', year: found.due.year })
  const { day: due } = found.due
  const days = daysBetween(due, released)
  return days <= 0 ? { is: 'inTime', due } : { is: 'late', due, days }
}

const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

const figuresOf = (timed: readonly TimedRecord[]): Figures => {
  const count = (is: Standing['is']): number => timed.filter(({ standing }) => standing.is === is).length
  const [inTime, late] = [count('inTime'), count('late')]
  return {
    records: timed.length,
    inTime,
    late,
    open: count('open'),
    share: inTime + late === 0 ? null : Math.floor((inTime * 100) / (inTime + late)),
    medianDays: medianOf(timed.flatMap(({ took }) => took ?? [])),
  }
}

const timed = (
  record: GovernmentRecord,
  item: Item | null,
  calendar: Calendar,
  locale: Locale,
): TimedRecord => {
  const released = dayAt(record.releasedAt)
  const took = record.formedOn === null ? null : daysBetween(record.formedOn, released)
  return {
    record,
    item,
    released,
    took: took === null || took < 0 ? null : took,
    standing: standingOf(record, item, released, calendar, locale),
  }
}

/** Groups in the order in which their names first come. */
const grouped = <K>(
  all: readonly TimedRecord[],
  of: (one: TimedRecord) => K | null,
): ReadonlyMap<K, readonly TimedRecord[]> => {
  const groups = new Map<K, TimedRecord[]>()
  for (const one of all) {
    const key = of(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/**
 * How timely an agency's records were, from public data alone: release dates are set by the server and due dates follow
 * from the printed deadlines (条例 art. 26), so that anybody can count the same. There is no today in it.
 */
export const timelinessPage = (
  agency: PublishedAgency,
  calendar: Calendar,
  locale: Locale = agency.locale,
): TimelinessPage => {
  const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
  const byCode = new Map(items.map((item) => [item.code, item]))
  const all = newestFirst(agency.records).map((record) =>
    timed(record, byCode.get(record.item) ?? null, calendar, locale),
  )
  const underItem = grouped(all, ({ item }) => item)
  const ofYear = grouped(all, ({ released }) => released.slice(0, 4))
  const isLate = ({ standing }: TimedRecord): boolean => standing.is === 'late'
  const listed = [...all.filter(isLate), ...all.filter((one) => !isLate(one))]
  return {
    all: figuresOf(all),
    byItem: items.flatMap((item) => {
      const group = underItem.get(item)
      return group === undefined ? [] : [{ item, figures: figuresOf(group) }]
    }),
    byYear: [...ofYear].map(([year, group]) => ({ year, figures: figuresOf(group) })),
    records: listed.slice(0, shown),
    left: Math.max(0, listed.length - shown),
  }
}
