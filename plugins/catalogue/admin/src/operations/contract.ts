import * as v from 'valibot'
import { Receipt } from '../receipt/contract.ts'

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
  hooks: v.nullish(count),
  rendered: v.nullish(count),
  reused: v.nullish(count),
  removed: v.nullish(count),
  version: v.nullish(count),
})
export type Run = v.InferOutput<typeof Run>

/** The run under way: what it is doing, and how much of it is done where that can be counted. */
const Progress = v.object({
  startedAt: v.string(),
  step: v.string(),
  done: v.nullish(count),
  total: v.nullish(count),
})
export type Progress = v.InferOutput<typeof Progress>

const Kept = v.object({
  id: v.string(),
  builtAt: v.string(),
  pages: v.nullish(count),
  version: v.nullish(count),
  live: v.boolean(),
})
export type Kept = v.InferOutput<typeof Kept>

const Rebuild = v.object({
  reachable: v.boolean(),
  message: v.optional(v.string()),
  state: v.optional(v.string()),
  release: v.nullish(v.object({ id: v.string(), at: v.string(), pages: v.nullish(count) })),
  lastFailure: v.nullish(v.object({ at: v.string(), reason: v.string() })),
  run: v.nullish(Progress),
  runs: v.optional(v.array(Run), []),
  hooks: v.nullish(v.object({ open: count })),
  releases: v.optional(v.array(Kept), []),
  disk: v.nullish(v.object({ freeBytes: count })),
})
export type Rebuild = v.InferOutput<typeof Rebuild>

const Receipts = v.object({ open: count, late: count, rows: v.array(Receipt) })
export type Receipts = v.InferOutput<typeof Receipts>

/** What the last comparison of database, index and site found. */
const Drift = v.object({
  at: v.string(),
  healthy: v.boolean(),
  drift: count,
  repaired: count,
  lines: v.array(v.string()),
})
export type Drift = v.InferOutput<typeof Drift>

/** Answer of `GET /catalogue/operations`. */
export const Operations = v.object({
  outbox: v.array(Queue),
  search: Search,
  rebuild: Rebuild,
  receipts: Receipts,
  drift: v.nullable(Drift),
  /** Number of the newest change. */
  newest: count,
})
export type Operations = v.InferOutput<typeof Operations>
