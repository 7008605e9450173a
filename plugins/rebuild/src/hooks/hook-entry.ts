import * as v from 'valibot'
import { parsedJson } from '../node/parsed-json.ts'

export const HookState = v.variant('outcome', [
  v.object({ outcome: v.literal('pending') }),
  v.object({ outcome: v.literal('released'), release: v.string(), at: v.string() }),
  v.object({ outcome: v.literal('failed'), reason: v.string(), at: v.string() }),
])
/** `failed` is not the end: the hook stays open and becomes `released` by a later try. */
export type HookState = v.InferOutput<typeof HookState>

export const pending: HookState = { outcome: 'pending' }

/** A line of the ledger. */
const HookEntry = v.variant('is', [
  v.object({
    is: v.literal('received'),
    id: v.string(),
    at: v.string(),
    changes: v.array(v.number()),
    force: v.boolean(),
  }),
  v.object({ is: v.literal('settled'), ids: v.array(v.string()), state: HookState }),
])
export type HookEntry = v.InferOutput<typeof HookEntry>

/** Null for a line that cannot be read, as a power cut in mid-write may leave one. */
export const readEntry = (line: string): HookEntry | null => {
  const read = v.safeParse(HookEntry, parsedJson(line))
  return read.success ? read.output : null
}

/** Far longer than a signature stays valid, so that a repeated hook is known as long as it can be sent. */
const keepMs = 24 * 3_600_000

export const isForgotten = (state: HookState, now: Date): boolean =>
  state.outcome === 'released' && now.getTime() - Date.parse(state.at) > keepMs
