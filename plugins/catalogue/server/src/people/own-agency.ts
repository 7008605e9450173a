import type { Core } from '@strapi/strapi'
import { uid } from '../content-types/kinds.ts'
import { agenciesOf, colleaguesOf, type Agencies, type PanelUser } from './agencies.ts'

// One request asks for each of a role's rights.
const known = new WeakMap<object, Promise<Agencies>>()

const agenciesInRequest = (strapi: Core.Strapi, user: Pick<PanelUser, 'id' | 'roles'>): Promise<Agencies> => {
  const context = strapi.requestContext.get()
  if (context === undefined) return agenciesOf(strapi, user)
  const before = known.get(context)
  if (before !== undefined) return before
  const asked = agenciesOf(strapi, user)
  known.set(context, asked)
  return asked
}

/** What Strapi's permission engine gives when it turns a right of a role into one of a person. */
interface Registering {
  readonly id?: number
  readonly roles?: PanelUser['roles']
  readonly permission: { readonly action: string; readonly subject?: string | null }
  readonly condition: { and(condition: object): unknown }
}

interface Engine {
  readonly hooks: {
    readonly 'before-register.permission': {
      register(handler: (context: Registering) => Promise<void>): unknown
    }
  }
}

// The engine lives as long as the process, which in tests is longer than one Strapi.
let current: Core.Strapi | null = null
const restricted = new WeakSet()

const ofAgency: readonly string[] = [uid.department, uid.catalogue, uid.item, uid.record]

/**
 * Joins to every right on content the condition that it is of an own agency: in lists, counts, relation pickers and
 * single entries, whatever role it came from. Added here and not to the roles, where a click could take it away.
 */
export const restrictToOwnAgency = (strapi: Core.Strapi): void => {
  const { engine } = strapi.service('admin::permission') as unknown as { readonly engine: Engine }
  current = strapi
  if (restricted.has(engine.hooks)) return
  restricted.add(engine.hooks)
  engine.hooks['before-register.permission'].register(async ({ id, roles, permission, condition }) => {
    if (current === null) return
    const { action, subject } = permission
    const isUpload = action.startsWith('plugin::upload.')
    const isOurs = subject === uid.agency || ofAgency.includes(subject ?? '')
    // What is made anew belongs to no agency yet; the document guards look at what it says.
    if (id === undefined || (!isUpload && !isOurs) || action.endsWith('.create')) return
    const agencies = await agenciesInRequest(current, { id, ...(roles === undefined ? {} : { roles }) })
    if (agencies === 'all') return
    if (isUpload) {
      const colleagues = await colleaguesOf(current, agencies)
      condition.and({ 'createdBy.id': { $in: [id, ...colleagues] } })
    } else if (subject === uid.agency) condition.and({ documentId: { $in: [...agencies] } })
    // What belongs to no agency yet is its drafter's.
    else
      condition.and({
        $or: [
          { agencyKey: { $in: [...agencies] } },
          { $and: [{ agencyKey: { $eq: null } }, { 'createdBy.id': id }] },
        ],
      })
  })
}
