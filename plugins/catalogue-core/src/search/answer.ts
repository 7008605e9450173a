import * as v from 'valibot'
import { excerpt, markedWords, phoneWithMarks, withMarks } from './marks.ts'
import { arrange } from './merge.ts'
import type { QueryPlan } from './plan.ts'
import type { Explained } from './rank.ts'

const strings = v.array(v.string())

/** A hit as the index gives it back, of the fields that are asked for. */
const Plain = v.object({
  id: v.string(),
  type: v.picklist(['item', 'record']),
  url: v.string(),
  title: v.string(),
  path: strings,
  keywords: v.optional(strings, []),
  lead: v.string(),
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
})

/** As it is shown: `_formatted` carries the marks. */
export interface Hit extends v.InferOutput<typeof Plain> {
  readonly _formatted: {
    readonly title: string
    readonly content: string
    readonly basis: readonly string[]
    readonly phones: readonly string[]
  }
}

const Answer = v.object({
  results: v.array(v.object({ hits: v.array(v.unknown()), estimatedTotalHits: v.optional(v.number(), 0) })),
})
const Hits = v.array(Plain)

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

const formatted = (plan: QueryPlan) => {
  const words = markedWords(plan)
  const digits = plan.understood === 'phone' ? plan.passes.map(({ q }) => q) : []
  return (hit: v.InferOutput<typeof Plain>): Hit => ({
    ...hit,
    _formatted: {
      title: withMarks(hit.title, words),
      content: excerpt(hit.lead, words),
      basis: hit.basis.map((text) => withMarks(text, words)),
      phones: hit.phones.map((phone) => phoneWithMarks(phone, digits)),
    },
  })
}

/** Reads the index's answer to `multiSearch`; throws on one that is none. */
export const readAnswer = (answer: unknown, plan: QueryPlan): Found => {
  const { results } = v.parse(Answer, answer)
  const passes = results.slice(0, plan.passes.length).map(({ hits }) => v.parse(Hits, hits))
  const arranged = arrange(plan, passes)
  const { counted } = arranged
  const mark = formatted(plan)
  const marked = (one: Explained<v.InferOutput<typeof Plain>>): Explained<Hit> => ({
    ...one,
    hit: mark(one.hit),
  })
  const exact = arranged.exact.map(marked)
  const looser = arranged.looser.map(marked)
  return {
    total: results[counted]?.estimatedTotalHits ?? 0,
    counted,
    exact: exact.map(({ hit }) => hit),
    looser: looser.map(({ hit }) => hit),
    explained: new Map([...exact, ...looser].map((one) => [one.hit.id, one])),
  }
}
