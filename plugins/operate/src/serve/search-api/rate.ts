/** How many questions one address may ask: a full bucket at once, then as fast as it refills. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

// Searching while typing asks a few times a second; a classroom behind one address asks more.
export const publicRate: Rate = { burst: 120, perSecond: 20 }

interface Bucket {
  readonly left: number
  readonly at: number
}

const refilled = ({ left, at }: Bucket, { burst, perSecond }: Rate, now: number): number =>
  Math.min(burst, left + ((now - at) / 1000) * perSecond)

/**
 * Counts per address. Full buckets say nothing and are forgotten, so the table stays as small as the number of
 * addresses that asked lately.
 */
export const rateLimiter = (rate: Rate, mostAddresses = 10_000) => {
  const buckets = new Map<string, Bucket>()
  const forget = (now: number): void => {
    for (const [address, bucket] of buckets)
      if (refilled(bucket, rate, now) >= rate.burst) buckets.delete(address)
    // Still too many: under attack from everywhere the oldest are forgotten rather than the memory filled.
    for (const address of buckets.keys()) {
      if (buckets.size < mostAddresses) break
      buckets.delete(address)
    }
  }
  /** Seconds to wait before the next question, or 0 if this one may pass. */
  return (address: string, now: number): number => {
    const bucket = buckets.get(address)
    const left = bucket === undefined ? rate.burst : refilled(bucket, rate, now)
    if (left < 1) return Math.ceil((1 - left) / rate.perSecond)
    if (buckets.size >= mostAddresses) forget(now)
    buckets.delete(address)
    buckets.set(address, { left: left - 1, at: now })
    return 0
  }
}
