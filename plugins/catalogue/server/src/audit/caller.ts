import type { Core } from '@strapi/strapi'
import type { Door } from '@gongkai/catalogue-core/review'
import { nameOf } from '../people/acting.ts'
import type { PanelUser } from '../people/agencies.ts'
import { bearsToken } from '../routes/bearer.ts'
import { settingsOf } from '../settings.ts'
import { passName, readPass } from '../uploads/pass.ts'
import { bearerOf, personBearing, tokenBearing } from './by-bearer.ts'
import type { Entry } from './entry.ts'

/** What we take of Koa's context. */
export interface Asking {
  readonly path: string
  readonly method: string
  readonly status: number
  readonly body: unknown
  readonly query: Readonly<Record<string, unknown>>
  readonly params?: Readonly<Record<string, string | undefined>>
  readonly request: { readonly headers: { readonly authorization?: string | undefined } }
  readonly cookies: { get(name: string): string | undefined }
  readonly state: {
    readonly user?: PanelUser
    readonly auth?: {
      readonly credentials?: { readonly id?: number; readonly name?: string } | null
    }
  }
}

const nobody: Entry['who'] = { is: 'nobody', id: null, name: '未登录来访者' }

const personOf = (user: PanelUser): Entry['who'] => ({
  is: 'person',
  id: String(user.id),
  name: nameOf(user),
})

/** Files are asked for with a pass and no login; whose pass it is says who asks. */
const byPass = async (strapi: Core.Strapi, { cookies }: Asking): Promise<Entry['who']> => {
  const id = readPass(strapi, cookies.get(passName), new Date())
  const user =
    id === null
      ? null
      : ((await strapi.db.query('admin::user').findOne({ where: { id } })) as PanelUser | null)
  return user === null ? nobody : personOf(user)
}

const tokenOf = ({ id, name }: { readonly id: number; readonly name?: string }): Entry['who'] => ({
  is: 'token',
  id: String(id),
  name: name ?? 'API',
})

/** Of what is refused before Strapi asks who it is, or at a door that their login is not for. */
const byBearer = async (strapi: Core.Strapi, { request }: Asking): Promise<Entry['who'] | null> => {
  const given = bearerOf(request.headers.authorization)
  if (given === null) return null
  const user = await personBearing(strapi, given)
  if (user !== null) return personOf(user)
  const token = await tokenBearing(strapi, given)
  return token === null ? null : tokenOf(token)
}

const byMachine = (strapi: Core.Strapi, asking: Asking): Entry['who'] | null => {
  const { operatorToken, publicationToken } = settingsOf(strapi)
  if (bearsToken(asking, operatorToken)) return { is: 'operator', id: null, name: 'npm run import' }
  return bearsToken(asking, publicationToken) ? { is: 'operator', id: null, name: '发布端' } : null
}

/** Who is at a door: a person, a token by its name, a machine of the house, or nobody we know. */
export const callerAt = async (strapi: Core.Strapi, asking: Asking, door: Door): Promise<Entry['who']> => {
  const { user, auth } = asking.state
  if (user !== undefined) return personOf(user)
  const { id, name } = auth?.credentials ?? {}
  if (id !== undefined) return tokenOf({ id, ...(name === undefined ? {} : { name }) })
  const known = (door === 'machine' ? byMachine(strapi, asking) : null) ?? (await byBearer(strapi, asking))
  return known ?? (door === 'files' ? byPass(strapi, asking) : nobody)
}
