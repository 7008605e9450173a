const SECOND = 1000
const longestWaitSeconds = 300

/** Deliveries are parked, shown and kept after this many failures in a row: about a day of trying. */
export const maximumAttempts = 300

export type AfterFailure = { readonly state: 'due'; readonly at: Date } | { readonly state: 'parked' }

/**
 * Doubling from one second to five minutes; `attempts` counts the failures so far, this one included.
 * No longer than that: when a destination is back, what was published during its absence must not wait for the hour.
 */
export const afterFailure = (now: Date, attempts: number): AfterFailure =>
  attempts >= maximumAttempts
    ? { state: 'parked' }
    : {
        state: 'due',
        at: new Date(now.getTime() + Math.min(2 ** (attempts - 1), longestWaitSeconds) * SECOND),
      }
