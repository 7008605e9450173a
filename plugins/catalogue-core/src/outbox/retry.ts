const SECOND = 1000

/** Deliveries are parked, shown and kept after this many failures in a row: about a day and a half of trying. */
export const maximumAttempts = 30

export type AfterFailure = { readonly state: 'due'; readonly at: Date } | { readonly state: 'parked' }

/** Doubling from one second to an hour; `attempts` counts the failures so far, this one included. */
export const afterFailure = (now: Date, attempts: number): AfterFailure =>
  attempts >= maximumAttempts
    ? { state: 'parked' }
    : {
        state: 'due',
        at: new Date(now.getTime() + Math.min(2 ** (attempts - 1), 3600) * SECOND),
      }
