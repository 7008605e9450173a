import * as v from 'valibot'
import { facetsInUse, type Facet, type Narrowing } from './request.ts'
import { arrange } from './merge.ts'
import type { QueryPlan } from './plan.ts'

const strings = v.array(v.string())

/** A hit as the index gives it back, of the fields that are asked for; `_formatted` carries the marks. */
const Hit = v.object({
  id: v.string(),
  type: v.picklist(['item', 'record']),
  url: v.string(),
  title: v.string(),
  path: strings,
  content: v.string(),
  basis: strings,
  responsible: v.string(),
  phones: strings,
  agency: v.string(),
  agencyName: v.string(),
  place: v.string(),
  demo: v.boolean(),
  kind: v.nullable(v.string()),
  validity: v.optional(v.nullable(v.string()), null),
  documentNumber: v.nullable(v.string()),
  _formatted: v.object({ title: v.string(), content: v.string(), basis: strings, phones: strings }),
})
export type Hit = v.InferOutput<typeof Hit>

const Answer = v.object({
  results: v.array(
    v.object({
      hits: v.array(v.unknown()),
      estimatedTotalHits: v.optional(v.number(), 0),
      facetDistribution: v.optional(v.record(v.string(), v.record(v.string(), v.number())), {}),
    }),
  ),
})
const Hits = v.array(Hit)

export type FacetCounts = Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>

/** What a page shows of an answer. */
export interface Found {
  /** How many documents match everything asked for; the looser hits are not counted. */
  readonly total: number
  readonly exact: readonly Hit[]
  /** Hits of the looser passes that the exact one does not hold. */
  readonly looser: readonly Hit[]
  readonly counts: FacetCounts
}

const descending = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))

/** Reads the index's answer to {@link multiSearch}; throws on one that is none. */
export const readAnswer = (answer: unknown, plan: QueryPlan, narrowing: Narrowing): Found => {
  const { results } = v.parse(Answer, answer)
  const passes = results.slice(0, plan.passes.length).map(({ hits }) => v.parse(Hits, hits))
  const inUse = facetsInUse(narrowing)
  const { counted, exact, looser } = arrange(plan, passes)
  const exactBefore = plan.roles.slice(0, counted).filter((role) => role === 'exact').length
  const countsOf = (facet: Facet) => {
    const at = inUse.indexOf(facet)
    const from = plan.passes.length + exactBefore * inUse.length
    return results[at < 0 ? counted : from + at]?.facetDistribution[facet] ?? {}
  }
  return {
    total: results[counted]?.estimatedTotalHits ?? 0,
    exact: exact.map(({ hit }) => hit),
    looser: looser.map(({ hit }) => hit),
    counts: {
      agency: descending(countsOf('agency')),
      category: descending(countsOf('category')),
      type: descending(countsOf('type')),
    },
  }
}
