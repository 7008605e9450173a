/**
 * The authority of a web address, up to where a browser ends it. Backslashes and blanks, which browsers read in ways of
 * their own, make it no address.
 */
const webAddress = /^https?:\/\/(?<authority>[^\s\p{Cc}"<>\\/?#]+)(?:[/?#][^\s\p{Cc}"<>\\]*)?$/iu

/** The host that a browser would ask, in lower case; null for what is no plain web address. */
export const hostOf = (address: string): string | null => {
  const authority = webAddress.exec(address)?.groups?.['authority']
  // Who is said to ask stands before the last @: `https://www.gov.cn@evil.example/` leads to evil.example.
  const host = authority?.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return host === undefined || host === '' ? null : host.toLowerCase()
}

const label = '[\\p{Script=Han}a-z0-9-]+'

/** The two top domains that only 党政机关 get: `.gov.cn` and `.政务`, which is `.xn--zfr164b` on the wire. */
const government = new RegExp(`^(?:(?:${label}\\.)*gov\\.cn|(?:${label}\\.)+(?:政务|xn--zfr164b))\\.?$`, 'u')

/** Where a link of a page leads: `elsewhere` asks for a word of warning first (国办发〔2017〕47号). */
export type Destination = 'own' | 'government' | 'elsewhere'

/** Null for what is no web address. A host that is spelled in any unusual way is not taken for a government's. */
export const destinationOf = (address: string, ownHost: string): Destination | null => {
  const host = hostOf(address)
  if (host === null) return null
  if (host === ownHost.toLowerCase()) return 'own'
  return government.test(host) ? 'government' : 'elsewhere'
}
