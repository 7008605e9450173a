import { createHash } from 'node:crypto'
import { toleranceSeconds } from './receive.ts'

/** Twice the tolerance: a timestamp may lie that far ahead when it comes, and is valid until it lies as far behind. */
const validMs = 2 * toleranceSeconds * 1000

/**
 * The hooks that were taken, byte for byte, for as long as their signatures stay valid. A sender that had no answer sends
 * the same hook under a new time and a new signature; the very same bytes come again only from who has listened.
 */
export class TakenHooks {
  readonly #taken = new Map<string, number>()

  /** False where just this was taken before. */
  isNew(signed: { readonly id: string; readonly timestamp: string }, body: Buffer, nowMs: number): boolean {
    for (const [key, at] of this.#taken) {
      // The map is in the order of coming.
      if (nowMs - at <= validMs) break
      this.#taken.delete(key)
    }
    return !this.#taken.has(keyOf(signed, body))
  }

  /** To be told once the hook is safe: what was answered otherwise than with a 2xx may come again as it is. */
  add(signed: { readonly id: string; readonly timestamp: string }, body: Buffer, nowMs: number): void {
    this.#taken.set(keyOf(signed, body), nowMs)
  }
}

/** All that a signature covers, and not the signature: more of them may stand in its header, in any order. */
const keyOf = (
  { id, timestamp }: { readonly id: string; readonly timestamp: string },
  body: Buffer,
): string =>
  createHash('sha256')
    .update(JSON.stringify([id, timestamp]))
    .update(body)
    .digest('base64')
