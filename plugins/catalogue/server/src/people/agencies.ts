import type { Core } from '@strapi/strapi'
import { table } from '../doors.ts'

/** Agencies by document id, or all of them. */
export type Agencies = 'all' | ReadonlySet<string>

export interface PanelUser {
  readonly id: number
  readonly firstname?: string | null
  readonly lastname?: string | null
  readonly username?: string | null
  readonly email?: string | null
  readonly preferedLanguage?: string | null
  readonly roles?: readonly { readonly code?: string }[]
}

/** The technical administrator keeps the system for all; four eyes bind them like anybody else. */
const isAdministrator = ({ roles }: Pick<PanelUser, 'roles'>): boolean =>
  roles?.some(({ code }) => code === 'strapi-super-admin') ?? false

/** The agencies a person works for; nobody works for one that was not given to them. */
export const agenciesOf = async (
  strapi: Core.Strapi,
  user: Pick<PanelUser, 'id' | 'roles'>,
): Promise<Agencies> => {
  if (isAdministrator(user)) return 'all'
  const rows = await table(strapi, 'member').findMany({ where: { person: user.id } })
  const keys = new Set(rows.map(({ agencyKey }) => agencyKey))
  return keys.has('*') ? 'all' : keys
}

export const worksFor = (agencies: Agencies, agencyKey: string | null): boolean =>
  agencies === 'all' || (agencyKey !== null && agencies.has(agencyKey))

/** Panel accounts that share an agency with these: whose uploads a person may see. */
export const colleaguesOf = async (
  strapi: Core.Strapi,
  agencies: ReadonlySet<string>,
): Promise<readonly number[]> => {
  const rows = await table(strapi, 'member').findMany({ where: { agencyKey: { $in: [...agencies] } } })
  return [...new Set(rows.map(({ person }) => person))]
}
