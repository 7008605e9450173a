import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Core } from '@strapi/strapi'

export const passName = 'gongkai_files'

/** How long a pass holds, in milliseconds: a working day, however long the panel stays open. */
export const passLife = 12 * 3_600_000

const keyOf = (strapi: Core.Strapi): string => {
  const [key] = strapi.config.get<readonly string[]>('server.app.keys')
  if (key === undefined) throw new Error('the server has no app keys')
  return key
}

const signed = (strapi: Core.Strapi, claim: string): string =>
  createHmac('sha256', keyOf(strapi)).update(`files ${claim}`).digest('base64url')

/**
 * A pass to files that are not public, for the browser of somebody who is logged in: the panel shows pictures and files by
 * plain addresses, where no token can go along.
 */
export const passFor = (strapi: Core.Strapi, person: number, now: Date): string => {
  const claim = `${String(person)}.${String(now.getTime() + passLife)}`
  return `${claim}.${signed(strapi, claim)}`
}

/** Whose pass it is; null where it is none, not ours, or over. */
export const readPass = (strapi: Core.Strapi, pass: string | undefined, now: Date): number | null => {
  const [person, until, signature, ...rest] = (pass ?? '').split('.')
  if (person === undefined || until === undefined || signature === undefined || rest.length > 0) return null
  const expected = Buffer.from(signed(strapi, `${person}.${until}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number(until) > now.getTime() && /^\d{1,9}$/.test(person) ? Number(person) : null
}
