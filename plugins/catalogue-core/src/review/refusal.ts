import type { Door } from './door.ts'

/** What somebody was refused, as far as the audit keeps it: no words of theirs and none of the content. */
export interface Refusal {
  readonly door: Door | null
  /** The act of the audit: of the review where it came that far, else `door`. */
  readonly act: string
  /** What was asked of the door, in the door's own word; null where the act says it. */
  readonly does: string | null
  readonly kind: string | null
  readonly about: string | null
  readonly language: string | null
  readonly version: number | null
  readonly codes: readonly string[]
  readonly agencyKey: string | null
  readonly title: string | null
}

/** The first of some equal refusals, how many came after it that no line tells of yet, and from when to when. */
export interface Folded {
  readonly first: Refusal
  readonly more: number
  readonly from: number
  readonly to: number
}

/** What one caller was refused lately. Times are milliseconds. */
export interface RefusalWindow {
  readonly opened: number
  readonly folded: ReadonlyMap<string, Folded>
}

/** Known: a person, a token or a machine that showed who it is. Of all others nothing is known but that they knocked. */
export type Caller = 'known' | 'unknown'

/**
 * Within this time equal refusals of a caller are one line and one count. Strangers have a longer one: an expired login and
 * the noise of the wide internet are no news.
 */
export const windowLength: Readonly<Record<Caller, number>> = { known: 600_000, unknown: 3_600_000 }

/** So many different refusals of one caller have a line of their own in a window; what comes after is counted by door. */
export const linesAtMost = 60

const crowd = (refusal: Refusal, codes: readonly string[]): Refusal => ({
  ...refusal,
  act: 'door',
  does: null,
  kind: null,
  about: null,
  language: null,
  version: null,
  agencyKey: null,
  title: null,
  codes,
})

const keyOf = ({ door, act, does, kind, about, language, codes }: Refusal): string =>
  JSON.stringify([door, act, does, kind, about, language, codes])

/** As what it is counted: of strangers by door and reason alone, as the names they call are theirs to make up. */
const counted = (refusal: Refusal, caller: Caller, { folded }: RefusalWindow): Refusal => {
  if (caller === 'unknown') return crowd(refusal, refusal.codes)
  return folded.has(keyOf(refusal)) || folded.size < linesAtMost
    ? refusal
    : crowd(refusal, ['DOOR_MANY_REFUSALS'])
}

export const isOver = ({ opened }: RefusalWindow, caller: Caller, now: number): boolean =>
  now - opened >= windowLength[caller]

/** A refusal more. `line`: what the audit is told at once, as it is the first of its kind; null where it is only counted. */
export const folding = (
  window: RefusalWindow | null,
  caller: Caller,
  refusal: Refusal,
  now: number,
): { readonly window: RefusalWindow; readonly line: Refusal | null } => {
  const open = window ?? { opened: now, folded: new Map<string, Folded>() }
  const as = counted(refusal, caller, open)
  const key = keyOf(as)
  const before = open.folded.get(key)
  const after: Folded =
    before === undefined
      ? { first: as, more: 0, from: now, to: now }
      : { ...before, more: before.more + 1, from: before.more === 0 ? now : before.from, to: now }
  return {
    window: { ...open, folded: new Map(open.folded).set(key, after) },
    line: before === undefined ? as : null,
  }
}

/** What was counted and no line tells of yet. */
export const untold = ({ folded }: RefusalWindow): readonly Folded[] =>
  [...folded.values()].filter(({ more }) => more > 0)

/** The window once those lines are written. */
export const afterTelling = (window: RefusalWindow): RefusalWindow => ({
  ...window,
  folded: new Map([...window.folded].map(([key, one]) => [key, { ...one, more: 0 }])),
})
