import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const ParkedRow = v.object({
  id: count,
  // What the delivery is about is in its change; should that ever be gone, the delivery is shown all the same.
  subject: v.nullish(v.string()),
  documentId: v.nullish(v.string()),
  /** What the document is called; null when it is gone. */
  title: v.nullable(v.string()),
  locale: v.nullish(v.string()),
  attempts: count,
  lastError: v.nullable(v.string()),
  at: v.nullish(v.string()),
})
export type ParkedRow = v.InferOutput<typeof ParkedRow>

const Queue = v.object({
  destination: v.string(),
  due: count,
  /** Those of `due` that failed and wait for their next try. */
  waiting: count,
  parked: count,
  oldestDueSeconds: v.nullable(v.number()),
  lastError: v.nullable(v.string()),
  parkedRows: v.array(ParkedRow),
})
export type Queue = v.InferOutput<typeof Queue>

const Search = v.object({
  reachable: v.boolean(),
  message: v.optional(v.string()),
  documents: v.nullable(count),
  /** Languages whose index is being filled anew, or is to be; not said while the server cannot be reached. */
  filling: v.optional(v.array(v.string()), []),
})
export type Search = v.InferOutput<typeof Search>

const Run = v.object({
  id: v.union([v.string(), v.number()]),
  startedAt: v.string(),
  endedAt: v.nullable(v.string()),
  outcome: v.nullable(v.string()),
  reason: v.nullish(v.string()),
  pages: v.nullish(count),
})
export type Run = v.InferOutput<typeof Run>

const Rebuild = v.object({
  reachable: v.boolean(),
  message: v.optional(v.string()),
  state: v.optional(v.string()),
  release: v.nullish(v.object({ id: v.string(), at: v.string(), pages: v.nullish(count) })),
  lastFailure: v.nullish(v.object({ at: v.string(), reason: v.string() })),
  runs: v.optional(v.array(Run), []),
})
export type Rebuild = v.InferOutput<typeof Rebuild>

/** Answer of `GET /catalogue/operations`. */
export const Operations = v.object({ outbox: v.array(Queue), search: Search, rebuild: Rebuild })
export type Operations = v.InferOutput<typeof Operations>
