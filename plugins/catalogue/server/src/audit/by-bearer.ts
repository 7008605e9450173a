import type { Core } from '@strapi/strapi'
import type { PanelUser } from '../people/agencies.ts'

interface Sessions {
  validateAccessToken(
    token: string,
  ):
    | { readonly isValid: true; readonly payload: { readonly userId: string; readonly sessionId: string } }
    | { readonly isValid: false }
  isSessionActive(session: string): Promise<boolean>
}

interface Tokens {
  hash(key: string): string
  getByAccessKey(hash: string): Promise<{ readonly id: number; readonly name: string } | null | undefined>
}

const longest = 4096

/** What a request bears, where it is of a form that could be a login or a token. */
export const bearerOf = (authorization: string | undefined): string | null => {
  const given = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1] ?? ''
  return given === '' || given.length > longest ? null : given
}

/** Whose login it is, while it holds. */
export const personBearing = async (strapi: Core.Strapi, given: string): Promise<PanelUser | null> => {
  if (given.split('.').length !== 3) return null
  const sessions = (strapi as unknown as { sessionManager(kind: 'admin'): Sessions }).sessionManager('admin')
  const read = sessions.validateAccessToken(given)
  if (!read.isValid || !(await sessions.isSessionActive(read.payload.sessionId))) return null
  return (await strapi.db
    .query('admin::user')
    .findOne({ where: { id: Number(read.payload.userId) } })) as PanelUser | null
}

/** Which token of REST it is, one that has run out among them. */
export const tokenBearing = async (
  strapi: Core.Strapi,
  given: string,
): Promise<{ readonly id: number; readonly name: string } | null> => {
  if (given.includes('.')) return null
  const tokens = strapi.service('admin::api-token') as unknown as Tokens
  return (await tokens.getByAccessKey(tokens.hash(given))) ?? null
}
