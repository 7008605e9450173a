import type { Core } from '@strapi/strapi'
import { locales } from '@gongkai/catalogue-core/catalogue'
import { contentTypes } from '../content-types/index.ts'
import { uid } from '../content-types/kinds.ts'
import { dutiesRead, importAct, operationsAct, operationsRead } from './actions.ts'

type Kind = 'agency' | 'department' | 'catalogue' | 'item' | 'record' | 'basis'
type Right = 'create' | 'read' | 'update' | 'delete' | 'publish'

interface Role {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly content: Readonly<Partial<Record<Kind, readonly Right[]>>>
  readonly actions: readonly string[]
}

const media = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
]
const readAll: Role['content'] = {
  agency: ['read'],
  department: ['read'],
  catalogue: ['read'],
  item: ['read'],
  record: ['read'],
  basis: ['read'],
}

/**
 * The people of a bureau and what each may do. Review steps and rights per agency come with the review workflow;
 * until then an editor's publish is guarded by `documents/guard.ts` alone.
 */
const roles: readonly Role[] = [
  {
    code: 'gongkai-editor',
    name: '经办人',
    description: 'Editor：编写目录、事项和信息，提交并发布',
    content: {
      ...readAll,
      department: ['create', 'read', 'update'],
      catalogue: ['create', 'read', 'update', 'publish'],
      item: ['create', 'read', 'update', 'delete', 'publish'],
      record: ['create', 'read', 'update', 'delete', 'publish'],
      basis: ['create', 'read', 'update'],
    },
    actions: [...media, importAct, dutiesRead],
  },
  {
    code: 'gongkai-reviewer',
    name: '审查人',
    description: 'Reviewer：查看待审查内容，提出修改',
    content: { ...readAll, item: ['read', 'update'], record: ['read', 'update'] },
    actions: ['plugin::upload.read', 'plugin::upload.assets.download', dutiesRead],
  },
  {
    code: 'gongkai-signer',
    name: '签发人',
    description: 'Signer：签发和撤下已审查的内容',
    content: {
      ...readAll,
      catalogue: ['read', 'publish'],
      item: ['read', 'publish'],
      record: ['read', 'publish'],
    },
    actions: ['plugin::upload.read', 'plugin::upload.assets.download', dutiesRead],
  },
  {
    code: 'gongkai-webmaster',
    name: '网站管理员',
    description: 'Webmaster：查看运行状况，重试投递和重建站点，不能发布内容',
    content: readAll,
    actions: [operationsRead, operationsAct, dutiesRead, 'plugin::upload.read'],
  },
]

interface Permission {
  readonly action: string
  readonly subject?: string
  readonly properties?: object
  readonly conditions?: readonly string[]
}

interface Attribute {
  readonly visible?: boolean
  readonly writable?: boolean
}

const fieldsOf = (kind: Kind): readonly string[] =>
  Object.entries(contentTypes[kind].schema.attributes as Record<string, Attribute>).flatMap(
    ([name, attribute]) => (attribute.visible === false ? [] : [name]),
  )

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

interface RoleService {
  findOne(where: object): Promise<{ id: number } | null>
  create(role: object): Promise<{ id: number }>
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>
}

/** Makes the roles that are missing; a role that exists is the bureau's to change and stays as it is. */
export const ensureRoles = async (strapi: Core.Strapi): Promise<void> => {
  const service = strapi.service('admin::role') as unknown as RoleService
  // Made here under Strapi's own code: otherwise Strapi adds two English roles that no bureau has.
  if ((await service.findOne({ code: 'strapi-super-admin' })) === null)
    await service.create({
      name: '系统管理员',
      code: 'strapi-super-admin',
      description: 'Administrator：管理全部功能与设置',
    })
  for (const role of roles) {
    if ((await service.findOne({ code: role.code })) !== null) continue
    const { code, name, description } = role
    const { id } = await service.create({ code, name, description })
    await service.assignPermissions(id, permissionsOf(role))
  }
}
