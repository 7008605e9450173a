import { createHash, timingSafeEqual } from 'node:crypto'

// Hashed first: the comparison then takes the same time whatever the length of the guess.
const sameToken = (given: string, expected: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return expected !== '' && timingSafeEqual(digest(given), digest(expected))
}

interface Bearing {
  readonly request: { readonly headers: { readonly authorization?: string | undefined } }
}

/** Whether a request carries this token. An empty token opens nothing: that door is not in use. */
export const bearsToken = (context: Bearing, token: string): boolean => {
  const given = /^Bearer (.+)$/.exec(context.request.headers.authorization ?? '')?.[1] ?? ''
  return sameToken(given, token)
}
