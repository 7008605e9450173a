/** When the next run starts. All times are milliseconds of one clock, which the caller reads. */
export interface Timing {
  /** A run starts when no hook has come for this long … */
  readonly quietMs: number
  /** … but no later than this after the first one. */
  readonly longestWaitMs: number
  /** Two runs may follow one another at once; after that they are this far apart, however often somebody publishes. */
  readonly spacingMs: number
}

export interface Agenda {
  /** Hooks that came since the last run began. */
  readonly hooks: { readonly firstAt: number; readonly lastAt: number } | null
  /** The failure that stands: at what time, and the how manieth in a row. */
  readonly failure: { readonly at: number; readonly count: number; readonly longestWaitMs: number } | null
  /** Set at the start, when nobody knows yet whether the release is that of the present publication. */
  readonly catchUpAt: number | null
  /** Until when the runs so far have used up their share of time; see {@link spentBy}. */
  readonly spentUntil: number
}

/** So many runs may begin without a pause: whoever corrects what they just published does not wait. */
const atOnce = 2

/** Each run that hooks ask for uses up one spacing of time, which passes by itself. */
export const spentBy = (spentUntil: number, began: number, { spacingMs }: Timing): number =>
  Math.max(spentUntil, began) + spacingMs

/** Asking again costs nothing where the CMS is not up, so this wait is short; a failing build costs minutes. */
export const longestRetryMs = { cmsDown: 5_000, other: 300_000 } as const

/** Doubling from one second. A run is never given up: the public would be left with the old text. */
export const retryAt = ({ at, count, longestWaitMs }: NonNullable<Agenda['failure']>): number =>
  at + Math.min(2 ** (count - 1) * 1000, longestWaitMs)

/**
 * Null: nothing to do. A hook that comes after a failure starts a run at its own time: it may bring the publication
 * that works. Hooks that come during a run are in the next agenda.
 */
export const nextRunAt = (
  { hooks, failure, catchUpAt, spentUntil }: Agenda,
  timing: Timing,
): number | null => {
  const times = [
    ...(hooks === null
      ? []
      : [
          Math.max(
            Math.min(hooks.lastAt + timing.quietMs, hooks.firstAt + timing.longestWaitMs),
            spentUntil - (atOnce - 1) * timing.spacingMs,
          ),
        ]),
    ...(failure === null ? [] : [retryAt(failure)]),
    ...(catchUpAt === null ? [] : [catchUpAt]),
  ]
  return times.length === 0 ? null : Math.min(...times)
}
