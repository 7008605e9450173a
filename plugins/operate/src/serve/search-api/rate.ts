/** How many searches one address may ask for: a full bucket at once, then as fast as it refills. A request is as many as it holds. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

// One question of a reader is up to a dozen searches, with its facets two dozen; while typing it is asked a few times a
// second, and a classroom behind one address asks more.
export const publicRate: Rate = { burst: 900, perSecond: 150 }

/** Whoever has one IPv6 address has the 2⁶⁴ beside it as well: they count as one. */
export const payer = (address: string): string => {
  const four = address.replace(/^::ffff:(?=\d+\.)/iu, '')
  if (!four.includes(':')) return four
  const [head = '', tail] = four.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const behind = (tail ?? '').split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - behind.length }, () => '0')
  return [...groups, ...zeros, ...behind].slice(0, 4).join(':')
}

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
  /** Seconds to wait before asking for so many, or 0 if they may pass. */
  return (address: string, now: number, searches = 1): number => {
    const bucket = buckets.get(address)
    const left = bucket === undefined ? rate.burst : refilled(bucket, rate, now)
    if (left < searches) return Math.ceil((searches - left) / rate.perSecond)
    if (buckets.size >= mostAddresses) forget(now)
    buckets.delete(address)
    buckets.set(address, { left: left - searches, at: now })
    return 0
  }
}
