import type { Core } from '@strapi/strapi'
import { locales } from '@gongkai/catalogue-core/catalogue'
import { contentTypes } from '../content-types/index.ts'
import { uid } from '../content-types/kinds.ts'
import { importAct, operationsAct, operationsRead } from './actions.ts'
import { fieldsOf, giveNewFields } from './new-fields.ts'
import { roles, type Kind, type Right, type Role } from './role-presets.ts'

interface Permission {
  readonly action: string
  readonly subject?: string
  readonly properties?: object
  readonly conditions?: readonly string[]
}

const isLocalized = (kind: Kind): boolean => 'i18n' in contentTypes[kind].schema.pluginOptions

const contentPermission = (kind: Kind, right: Right): Permission => ({
  action: `plugin::content-manager.explorer.${right}`,
  subject: uid[kind],
  properties: {
    ...(['create', 'read', 'update'].includes(right) ? { fields: fieldsOf(kind) } : {}),
    ...(isLocalized(kind) ? { locales } : {}),
  },
  conditions: [],
})

const permissionsOf = (role: Role): readonly Permission[] => [
  ...Object.entries(role.content).flatMap(([kind, rights]) =>
    rights.map((right) => contentPermission(kind as Kind, right)),
  ),
  ...role.actions.map((action) => ({ action, conditions: [] })),
]

const ownActions = ({ actions }: Role): readonly string[] =>
  actions.filter((action) => action.startsWith('plugin::catalogue.'))

interface RoleService {
  findOne(where: object): Promise<{ id: number } | null>
  create(role: object): Promise<{ id: number }>
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>
}

interface PermissionService {
  createMany(permissions: readonly (Permission & { readonly role: number })[]): Promise<unknown>
}

/** Rights that the roles have been offered once; one that a bureau took away since stays away. */
const offeredRights = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'catalogue', key: 'offered-rights' }) as unknown as {
    get(): Promise<readonly string[] | null>
    set(value: { readonly value: readonly string[] }): Promise<void>
  }

/**
 * Makes the roles that are missing. A role that exists is the bureau's to change and stays as it is, but for rights and
 * fields that came with a newer version: those it is given once.
 */
export const ensureRoles = async (strapi: Core.Strapi): Promise<void> => {
  const service = strapi.service('admin::role') as unknown as RoleService
  // Made here under Strapi's own code: otherwise Strapi adds two English roles that no bureau has.
  if ((await service.findOne({ code: 'strapi-super-admin' })) === null)
    await service.create({
      name: '系统管理员',
      code: 'strapi-super-admin',
      description: 'Administrator：管理全部功能与设置',
    })
  const permissions = strapi.service('admin::permission') as unknown as PermissionService
  const store = offeredRights(strapi)
  // The rights there were before they were counted.
  const offered = (await store.get()) ?? [operationsRead, operationsAct, importAct]
  const existing: { readonly id: number; readonly role: Role }[] = []
  for (const role of roles) {
    const { code, name, description } = role
    const known = await service.findOne({ code })
    if (known === null) {
      const { id } = await service.create({ code, name, description })
      await service.assignPermissions(id, permissionsOf(role))
      continue
    }
    existing.push({ id: known.id, role })
    const fresh = ownActions(role).filter((action) => !offered.includes(action))
    if (fresh.length > 0)
      await permissions.createMany(fresh.map((action) => ({ action, conditions: [], role: known.id })))
  }
  await giveNewFields(strapi, existing)
  await store.set({ value: [...new Set([...offered, ...roles.flatMap(ownActions)])] })
}
