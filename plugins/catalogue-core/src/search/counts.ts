import * as v from 'valibot'
import type { Found } from './answer.ts'
import {
  conditions,
  facetFields,
  facets,
  facetsInUse,
  narrowingFor,
  over,
  type Facet,
  type Narrowing,
} from './facet.ts'
import { indexName } from './index-name.ts'
import type { Pass, QueryPlan } from './plan.ts'
import type { CountQuery, MultiSearch, Wanted } from './request.ts'

/** How many of each value, the most frequent first. */
export type FacetCounts = Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>

export interface Counts {
  readonly facets: FacetCounts
  /** How many more match that are over (失效, 废止) and not shown for that. */
  readonly hidden: number
}

/** Only what holds everything asked for is precise enough to be counted; where nothing does, every such pass is looked at. */
const countedPasses = ({ passes, roles }: QueryPlan, { total, counted }: Pick<Found, 'total' | 'counted'>) =>
  passes.filter((_, i) => (total > 0 ? i === counted : roles[i] === 'exact'))

/**
 * The second question of a search, when it is known which pass holds the answer: one query for the facets not in use and
 * one more for each in use, counted without itself so that its other values stay on offer. Where nothing was found only
 * what is over is counted, as that may be what was asked for.
 */
export const countSearch = (
  plan: QueryPlan,
  found: Pick<Found, 'total' | 'counted'>,
  { locale, narrowing: asked }: Omit<Wanted, 'limit'>,
): MultiSearch<CountQuery> => {
  const narrowing = narrowingFor(plan, asked)
  const inUse = facetsInUse(narrowing)
  const count = (pass: Pass, filter: readonly string[], counted: readonly Facet[]): CountQuery => ({
    indexUid: indexName(locale),
    ...pass,
    filter,
    limit: 0,
    facets: counted.map((facet) => facetFields[facet]),
  })
  const without = (pass: Pass, facet: Facet) => count(pass, conditions(narrowing, facet), [facet])
  const passes = countedPasses(plan, found)
  if (found.total === 0) return { queries: passes.map((pass) => without(pass, 'validity')) }
  return {
    queries: passes.flatMap((pass) => [
      count(
        pass,
        conditions(narrowing),
        facets.filter((facet) => !inUse.includes(facet)),
      ),
      ...inUse.map((facet) => without(pass, facet)),
    ]),
  }
}

const Answer = v.object({
  results: v.array(
    v.object({ facetDistribution: v.optional(v.record(v.string(), v.record(v.string(), v.number())), {}) }),
  ),
})

const descending = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))

const noCounts: FacetCounts = {
  type: [],
  agency: [],
  place: [],
  category: [],
  kind: [],
  year: [],
  validity: [],
  attribute: [],
  channel: [],
}

const isOver = (value: string): boolean => over.some((one) => one === value)
const overIn = (counts: Readonly<Record<string, number>>): number =>
  Object.entries(counts).reduce((sum, [value, count]) => sum + (isOver(value) ? count : 0), 0)

/** Reads the index's answer to {@link countSearch}; throws on one that is none. */
export const readCounts = (
  answer: unknown,
  plan: Pick<QueryPlan, 'understood'>,
  { total }: Pick<Found, 'total'>,
  asked: Narrowing,
): Counts => {
  const narrowing = narrowingFor(plan, asked)
  const results = v.parse(Answer, answer).results.map(({ facetDistribution }) => facetDistribution)
  // The same repealed document is found by several passes; added up it would be several.
  const hidden =
    narrowing.validity === undefined
      ? Math.max(0, ...results.map(({ validity }) => overIn(validity ?? {})))
      : 0
  if (total === 0) return { facets: noCounts, hidden }
  const inUse = facetsInUse(narrowing)
  const entries = facets.map((facet) => {
    const counted = results[inUse.indexOf(facet) + 1]?.[facetFields[facet]] ?? {}
    return [facet, descending(counted)] as const
  })
  return { facets: { ...noCounts, ...Object.fromEntries(entries) }, hidden }
}
