import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from './publication.ts'

// Hashed first: the comparison then takes the same time whatever the length of the guess.
const sameToken = (given: string, expected: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return expected !== '' && timingSafeEqual(digest(given), digest(expected))
}

/** Whether a request carries this token. An empty token opens nothing: that door is not in use. */
export const bearsToken = (context: Pick<Context, 'request'>, token: string): boolean => {
  const given = /^Bearer (.+)$/.exec(context.request.headers['authorization'] ?? '')?.[1] ?? ''
  return sameToken(given, token)
}
