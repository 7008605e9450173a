import * as v from 'valibot'
import { RecordKind } from '../catalogue/record.ts'
import type { Day } from '../catalogue/ids.ts'
import { dayNumber, dayOf, dayText, monthsLater, readDay } from '../deadline/civil.ts'
import { dayAt } from './day.ts'
import type { AgencyContent, DutyItem, DutyRecord } from './duty.ts'
import { byItem, isReleased } from './fulfil.ts'
import { Said, Statute } from './statute.ts'

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(40))

/** How long something may go without anything new, by an inspection's rules; data of `config/inspection`. */
const StaleRule = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z]+$/)),
  name: Said,
  within: v.object({
    amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
    unit: v.picklist(['week', 'month']),
  }),
  /** The whole site of an agency, or those of its items that the words and kinds below pick. */
  of: v.picklist(['agency', 'items']),
  /** One of these stands in the item's name or in a group above it. */
  words: v.array(word),
  /** Or it holds a record of one of these kinds. */
  kinds: v.array(RecordKind),
})
export type StaleRule = v.InferOutput<typeof StaleRule>

export const Inspection = v.object({
  /** The document that the rules stand in. */
  source: v.object({ title: v.string(), number: v.string(), issued: v.string() }),
  stale: v.array(StaleRule),
  /** From how many on the inspection fails the whole site (单项否决). */
  veto: v.object({ stale: v.number(), empty: v.number() }),
  statutes: v.array(Statute),
})
export type Inspection = v.InferOutput<typeof Inspection>

/** Something that has gone without anything new for too long. `item` is null for the agency's whole site. */
export interface Stale {
  readonly rule: string
  readonly item: string | null
  readonly lastOn: Day
  /** The last day on which it was still fresh. */
  readonly freshUntil: Day
}

const concerns = (rule: StaleRule, item: DutyItem, records: readonly DutyRecord[]): boolean =>
  rule.of === 'items' &&
  (rule.words.some((word) => item.path.some((step) => step.includes(word))) ||
    records.some(({ kind }) => rule.kinds.includes(kind)))

/** Two weeks from 1 November last until the 15th; six months from 31 August until 28 February. */
export const freshUntil = (lastOn: Day, { amount, unit }: StaleRule['within']): Day =>
  unit === 'week' ? dayOf(dayNumber(lastOn) + amount * 7) : dayText(monthsLater(readDay(lastOn), amount))

const lastRelease = (records: readonly DutyRecord[]): Day | null => {
  const days = records.filter(isReleased).map(({ releasedAt }) => dayAt(releasedAt))
  return days.toSorted().at(-1) ?? null
}

/**
 * Items and sites whose last release is too long ago. What has never had one is empty, not stale: it is told by
 * {@link emptyItems}. An item to which several rules apply is told of the strictest that it breaks.
 */
export const staleColumns = (
  { items, records }: AgencyContent,
  rules: readonly StaleRule[],
  today: Day,
): readonly Stale[] => {
  const byUrgency = (item: string | null, applied: readonly StaleRule[], own: readonly DutyRecord[]) => {
    const lastOn = lastRelease(own)
    if (lastOn === null) return []
    return applied
      .map((rule): Stale => ({ rule: rule.id, item, lastOn, freshUntil: freshUntil(lastOn, rule.within) }))
      .filter((stale) => stale.freshUntil < today)
      .toSorted((a, b) => (a.freshUntil < b.freshUntil ? -1 : 1))
      .slice(0, 1)
  }
  const under = byItem(records)
  const ofItems = items
    .filter(({ isPublic }) => isPublic)
    .flatMap((item) => {
      const own = under.get(item.key) ?? []
      return byUrgency(
        item.key,
        rules.filter((rule) => concerns(rule, item, own)),
        own,
      )
    })
  return [
    ...byUrgency(
      null,
      rules.filter(({ of }) => of === 'agency'),
      records,
    ),
    ...ofItems,
  ]
}

/** Public items under which nothing was ever released: 空白栏目. */
export const emptyItems = ({ items, records }: AgencyContent): readonly DutyItem[] => {
  const filled = new Set(records.filter(isReleased).map(({ item }) => item))
  return items.filter(({ key, isPublic }) => isPublic && !filled.has(key))
}
