import type { Day } from '../catalogue/ids.ts'
import { dayNumber, dayOf } from '../deadline/civil.ts'
import { readDeadline } from '../deadline/parse.ts'
import type { Rule } from '../deadline/rule.ts'
import type { Due } from '../deadline/step.ts'
import type { DutyItem } from './duty.ts'
import { periodsOf } from './periods.ts'
import { withStatute, type Statute } from './statute.ts'

/** Days from one to another, both included. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
}

/** Something to be published once in a period: the monthly list 每月公布1次, the annual report 每年1月31日前. */
export interface Obligation {
  /** Item and period, `abc:2026-11`: the same whenever and for whatever window it is asked. */
  readonly key: string
  readonly item: string
  /** `2026-11`, `2026-Q4`, `2026-H2`, `2026`, `week-2026-11-23`, or a day; `.2` after it for an item's second rule. */
  readonly period: string
  /** What is owed where the deadline says it of a part only: 资金支出情况. */
  readonly of: string | null
  /** The first day on which a release counts for this period. */
  readonly from: Day
  readonly dueOn: Day
  readonly working: Extract<Due, { is: 'due' }>
  /** The law's own date instead of a printed one that is later (条例 art. 49); null: the item's deadline says it. */
  readonly statute: string | null
}

const earliest = '1970-01-01' as Day

const scheduled = (rule: Rule): boolean => 'deed' in rule && rule.deed !== 'reply'

/** A year more on both sides: which of a printed date and the law's is owed must not depend on the window asked for. */
const wider = ({ from, to }: Stretch): Stretch => ({
  from: dayOf(dayNumber(from) - 366),
  to: dayOf(Math.min(dayNumber(to) + 366, dayNumber('9999-12-31' as Day))),
})

/**
 * What an item owes by rules that come round, due within a stretch of days. A deadline of which a part was not understood
 * owes nothing: it may say when not to. So does one that comes several times in a period, as no single day follows.
 */
export const obligationsOf = (
  item: Pick<DutyItem, 'key' | 'path' | 'deadline'>,
  window: Stretch,
  statutes: readonly Statute[] = [],
): readonly Obligation[] => {
  const { rules, unread } = readDeadline(item.deadline ?? '')
  const around = wider(window)
  const bodies = unread.length > 0 ? [] : rules.filter(scheduled)
  const own = bodies
    .map((rule) => ({ of: rule.of, ...periodsOf(rule, around) }))
    .filter(({ comesRound }) => comesRound)
    .flatMap(({ of, periods }, at) =>
      periods.map(({ name, from, due }): Obligation => {
        const period = at === 0 ? name : `${name}.${at + 1}`
        return {
          key: `${item.key}:${period}`,
          item: item.key,
          period,
          of,
          from: from ?? earliest,
          dueOn: due.day,
          working: due,
          statute: null,
        }
      }),
    )
  return withStatute(item, own, around, statutes)
    .filter(({ dueOn }) => window.from <= dueOn && dueOn <= window.to)
    .toSorted((a, b) => dayNumber(a.dueOn) - dayNumber(b.dueOn) || (a.key < b.key ? -1 : 1))
}

/** Two years and more reach every obligation that has begun: 次年8月31日前 is the one that is due latest after its year. */
const farthest = 800

/** What an item owes on a day: all that fell due since it came into the system, and whatever period has begun. */
export const owedOn = (
  item: DutyItem,
  today: Day,
  statutes: readonly Statute[] = [],
): readonly Obligation[] => {
  if (!item.isPublic || item.since > today) return []
  const window = { from: item.since, to: dayOf(dayNumber(today) + farthest) }
  return obligationsOf(item, window, statutes).filter(({ from }) => from <= today)
}
