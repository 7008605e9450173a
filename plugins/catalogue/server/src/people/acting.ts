import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import type { Actor, Right } from '@gongkai/catalogue-core/review'
import { uid } from '../content-types/kinds.ts'
import type { DocumentKind } from '../doors.ts'
import { actionOf, updateAction } from './actions.ts'
import { agenciesOf, worksFor, type Agencies, type PanelUser } from './agencies.ts'

/** A person with everything that says what they may do where. */
export interface Person {
  readonly is: 'person'
  readonly id: string
  readonly name: string
  readonly agencies: Agencies
  readonly can: (action: string, subject?: string) => boolean
}

/** Whoever acts, before it is known on what. */
export type Somebody = Person | Exclude<Actor, { is: 'person' }>

const onBehalf = new AsyncLocalStorage<Somebody>()

/** Does something on somebody's behalf where no request says who: jobs, the clock, the command line. */
export const actingAs = <T>(somebody: Somebody, act: () => Promise<T>): Promise<T> =>
  onBehalf.run(somebody, act)

/** Whether what is done now was left to the system, by a job or a script, whatever request it began in. */
export const isOnBehalf = (): boolean => onBehalf.getStore() !== undefined

interface Ability {
  can(action: string, subject?: string): boolean
}

export const nameOf = (user: PanelUser): string => {
  const name = [user.lastname, user.firstname].filter((part) => (part ?? '') !== '').join('')
  return name === '' ? (user.email ?? `#${String(user.id)}`) : name
}

const toPerson = async (strapi: Core.Strapi, user: PanelUser, ability: Ability): Promise<Person> => ({
  is: 'person',
  id: String(user.id),
  name: nameOf(user),
  agencies: await agenciesOf(strapi, user),
  can: (action, subject) => ability.can(action, subject),
})

interface PermissionService {
  readonly engine: { generateUserAbility(user: PanelUser): Promise<Ability> }
}

/** A person by their panel account, outside any request of theirs; null where the account is gone or switched off. */
export const personById = async (strapi: Core.Strapi, id: number): Promise<Person | null> => {
  const user = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id, isActive: true, blocked: false }, populate: ['roles'] })) as PanelUser | null
  if (user === null) return null
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService
  return toPerson(strapi, user, await engine.generateUserAbility(user))
}

interface RequestState {
  readonly user?: PanelUser
  readonly userAbility?: Ability
  readonly auth?: {
    readonly strategy?: { readonly name?: string }
    readonly credentials?: { readonly id?: number; readonly name?: string } | null
  }
}

// The same request asks again and again.
const known = new WeakMap<object, Promise<Somebody>>()

const ofRequest = async (strapi: Core.Strapi, state: RequestState): Promise<Somebody> => {
  const { user, userAbility, auth } = state
  if (user !== undefined && userAbility !== undefined) return toPerson(strapi, user, userAbility)
  const credentials = auth?.credentials ?? null
  return { is: 'token', id: String(credentials?.id ?? ''), name: credentials?.name ?? 'API' }
}

/** Who acts now: on whose behalf the code runs, else whose request it is, else the system's own code. */
export const somebody = async (strapi: Core.Strapi): Promise<Somebody> => {
  const set = onBehalf.getStore()
  if (set !== undefined) return set
  const context = strapi.requestContext.get()
  if (context === undefined) return { is: 'code', name: 'code' }
  const before = known.get(context)
  if (before !== undefined) return before
  const asked = ofRequest(strapi, context.state)
  known.set(context, asked)
  return asked
}

const reviewRights = Object.entries(actionOf) as readonly (readonly [Exclude<Right, 'write'>, string])[]

/** Somebody as the review sees them, at a thing of this kind and agency. */
export const actorAt = (
  one: Somebody,
  { kind, agencyKey }: { readonly kind: DocumentKind; readonly agencyKey: string | null },
): Actor => {
  if (one.is !== 'person') return one
  const { is, id, name } = one
  // What belongs to no agency yet is its drafter's; there is nothing of an agency in it.
  if (agencyKey !== null && !worksFor(one.agencies, agencyKey)) return { is, id, name, rights: null }
  const write: readonly Right[] = one.can(updateAction, uid[kind]) ? ['write'] : []
  return {
    is,
    id,
    name,
    rights: [...write, ...reviewRights.filter(([, action]) => one.can(action)).map(([right]) => right)],
  }
}
