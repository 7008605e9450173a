import type { Moment } from '../catalogue/ids.ts'
import { dayAt } from './day.ts'
import type { DutyRecord } from './duty.ts'
import { namedPeriod, overlap } from './named-period.ts'
import type { Obligation, Stretch } from './obligation.ts'

/** What discharged an obligation, and when. */
export interface Done {
  readonly record: string
  readonly at: Moment
}

/** A record that the public has had. */
type Released = DutyRecord & { readonly releasedAt: Moment }

export const isReleased = (record: DutyRecord): record is Released => record.releasedAt !== null

/** Records by the item they stand under. */
export const byItem = (records: readonly DutyRecord[]): ReadonlyMap<string, readonly DutyRecord[]> => {
  const groups = new Map<string, DutyRecord[]>()
  for (const record of records) {
    const group = groups.get(record.item)
    if (group === undefined) groups.set(record.item, [record])
    else group.push(record)
  }
  return groups
}

const windowOf = ({ from, dueOn }: Obligation): Stretch => ({ from, to: dueOn })

const holds = ({ from, dueOn }: Obligation, day: string): boolean => from <= day && day <= dueOn

/** A title that names a whole year says nothing on which of its months it is. */
const goesBeyond = (named: Stretch, window: Stretch): boolean =>
  named.from <= window.from && window.to <= named.to && (named.from !== window.from || named.to !== window.to)

/**
 * How well a record answers an obligation, 0 where it does not. A title that names a period (2026年1月) is of that period,
 * whenever it comes out; any other counts for the period in which it was formed or released.
 */
const fit = (obligation: Obligation, record: Released): number => {
  const window = windowOf(obligation)
  const named = namedPeriod(record.title)
  const common = named === null ? 1 : overlap(named, window)
  if (common === 0 || (named !== null && !goesBeyond(named, window))) return common
  return holds(obligation, dayAt(record.releasedAt)) ||
    (record.formedOn !== null && holds(obligation, record.formedOn))
    ? 1
    : 0
}

/**
 * Which released record fulfils which obligation: one each, in the order of their release, each the obligation it fits
 * best and of equals the one due first. A later release therefore never takes an obligation from an earlier one. `known`:
 * what was fulfilled when last looked at stays so, also when its record is gone or was dated anew.
 */
export const fulfilled = (
  obligations: readonly Obligation[],
  records: readonly DutyRecord[],
  known: ReadonlyMap<string, Done> = new Map(),
): ReadonlyMap<string, Done> => {
  const done = new Map(known)
  const spent = new Set([...known.values()].map(({ record }) => record))
  const owed = new Map<string, Obligation[]>()
  for (const obligation of obligations)
    owed.set(obligation.item, [...(owed.get(obligation.item) ?? []), obligation])
  const inOrder = records
    .filter(isReleased)
    .filter(({ key }) => !spent.has(key))
    .toSorted((a, b) => Date.parse(a.releasedAt) - Date.parse(b.releasedAt) || (a.key < b.key ? -1 : 1))
  for (const record of inOrder) {
    const [best] = (owed.get(record.item) ?? [])
      .filter(({ key }) => !done.has(key))
      .map((obligation) => ({ obligation, fit: fit(obligation, record) }))
      .filter((candidate) => candidate.fit > 0)
      .toSorted((a, b) => b.fit - a.fit || (a.obligation.dueOn < b.obligation.dueOn ? -1 : 1))
    if (best !== undefined) done.set(best.obligation.key, { record: record.key, at: record.releasedAt })
  }
  return done
}
