import type { Unstrippable } from '@gongkai/catalogue-core/privacy'

/** A file without its metadata (`removed` names what went; none where there was none), or untouched with the reason. */
export type Stripped =
  | { readonly outcome: 'stripped'; readonly bytes: Uint8Array; readonly removed: readonly string[] }
  | { readonly outcome: 'kept'; readonly why: Unstrippable }

export const kept = (why: Unstrippable): Stripped => ({ outcome: 'kept', why })

export const stripped = (bytes: Uint8Array, removed: readonly string[]): Stripped => ({
  outcome: 'stripped',
  bytes,
  removed: [...new Set(removed)],
})
