import * as v from 'valibot'
import type { Rule } from '../deadline/rule.ts'
import type { DutyItem } from './duty.ts'
import type { Obligation, Stretch } from './obligation.ts'
import { periodsOf } from './periods.ts'

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
export const Said = v.object({ 'zh-Hans': line, en: line })

/** A date that the law itself names for what an item holds; data of `config/inspection`. */
export const Statute = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z]+$/)),
  name: Said,
  /** The article, for whoever checks it. */
  source: Said,
  /** Every one of a group's words stands in the item's own name; one group is enough. */
  items: v.pipe(v.array(v.pipe(v.array(line), v.minLength(1))), v.minLength(1)),
  month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
})
export type Statute = v.InferOutput<typeof Statute>

const concerns = ({ items }: Statute, { path }: Pick<DutyItem, 'path'>): boolean => {
  const name = path.at(-1) ?? ''
  return items.some((words) => words.every((word) => name.includes(word)))
}

const ruleOf = ({ month, day }: Statute): Rule => ({
  kind: 'yearly',
  year: 'each',
  month,
  day,
  by: 'before',
  deed: 'publish',
  of: null,
  span: { start: 0, end: 0 },
})

const yearDue = ({ dueOn }: Obligation): string => dueOn.slice(0, 4)

const yearly = ({ period }: Obligation): boolean => /^\d{4}$/.test(period)

/**
 * What is owed by law where the item prints no date or a later one: 条例 art. 49 has departments publish their annual
 * report by 31 January, whatever the catalogue says. One of the two is owed, the earlier.
 */
export const withStatute = (
  item: Pick<DutyItem, 'key' | 'path'>,
  own: readonly Obligation[],
  window: Stretch,
  statutes: readonly Statute[],
): readonly Obligation[] => {
  const found = statutes.find((statute) => concerns(statute, item))
  if (found === undefined) return own
  const lawful = periodsOf(ruleOf(found), window).periods.map(({ name, from, due }): Obligation => ({
    key: `${item.key}:${name}`,
    item: item.key,
    period: name,
    of: null,
    from: from ?? due.day,
    dueOn: due.day,
    working: due,
    statute: found.id,
  }))
  const years = new Map(lawful.map((one) => [yearDue(one), one]))
  const printed = own.filter(
    (one) => !yearly(one) || one.dueOn <= (years.get(yearDue(one))?.dueOn ?? one.dueOn),
  )
  const kept = new Set(printed.filter(yearly).map(yearDue))
  return [...printed, ...lawful.filter((one) => !kept.has(yearDue(one)))]
}
