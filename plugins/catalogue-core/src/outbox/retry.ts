const SECOND = 1000
const longestWaitSeconds = 300

/** Deliveries are parked, shown and kept after this many failures in a row: about a day of trying. */
export const maximumAttempts = 300

/** What a server refuses it mostly refuses for ever: parked after so many refusals, two minutes of trying. */
export const maximumRefusals = 8

export type AfterFailure = { readonly state: 'due'; readonly at: Date } | { readonly state: 'parked' }

const later = (now: Date, failures: number): AfterFailure => ({
  state: 'due',
  at: new Date(now.getTime() + Math.min(2 ** (failures - 1), longestWaitSeconds) * SECOND),
})

/**
 * Doubling from one second to five minutes; `attempts` counts the failures so far, this one included.
 * No longer than that: when a destination is back, what was published during its absence must not wait for the hour.
 */
export const afterFailure = (now: Date, attempts: number): AfterFailure =>
  attempts >= maximumAttempts ? { state: 'parked' } : later(now, attempts)

/** The destination was away, and it is no fault of what was to be delivered: that waits, however long, and is never parked. */
export const afterAbsence = later

/** The destination was there and refused just this; `refusals` counts those so far, this one included. */
export const afterRefusal = (now: Date, refusals: number): AfterFailure =>
  refusals >= maximumRefusals ? { state: 'parked' } : later(now, refusals)
