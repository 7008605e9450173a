import * as v from 'valibot'
import { arrange } from './merge.ts'
import type { QueryPlan } from './plan.ts'
import type { Explained } from './rank.ts'

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
  results: v.array(v.object({ hits: v.array(v.unknown()), estimatedTotalHits: v.optional(v.number(), 0) })),
})
const Hits = v.array(Hit)

/** What a page shows of an answer. */
export interface Found {
  /** How many documents match everything asked for; the looser hits are not counted. */
  readonly total: number
  /** The pass that is counted, by its place in the plan. */
  readonly counted: number
  readonly exact: readonly Hit[]
  /** Hits of the looser passes that the exact one does not hold. */
  readonly looser: readonly Hit[]
  /** Why each hit stands where it does, by its id. */
  readonly explained: ReadonlyMap<string, Explained<Hit>>
}

/** Reads the index's answer to `multiSearch`; throws on one that is none. */
export const readAnswer = (answer: unknown, plan: QueryPlan): Found => {
  const { results } = v.parse(Answer, answer)
  const passes = results.slice(0, plan.passes.length).map(({ hits }) => v.parse(Hits, hits))
  const { counted, exact, looser } = arrange(plan, passes)
  return {
    total: results[counted]?.estimatedTotalHits ?? 0,
    counted,
    exact: exact.map(({ hit }) => hit),
    looser: looser.map(({ hit }) => hit),
    explained: new Map([...exact, ...looser].map((one) => [one.hit.id, one])),
  }
}
