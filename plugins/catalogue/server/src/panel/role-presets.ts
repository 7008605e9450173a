import { auditRead, actionOf } from '../people/actions.ts'
import { dutiesRead, importAct, operationsAct, operationsRead, thesaurusEdit } from './actions.ts'

export type Kind = 'agency' | 'department' | 'catalogue' | 'item' | 'record' | 'basis'
export type Right = 'create' | 'read' | 'update' | 'delete' | 'publish'

export interface Role {
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

const { release, releaseUrgently, confirm, withdraw, reviewDepartment, reviewSecrecy, reviewOffice } =
  actionOf

/** The people of a bureau and what each may do; where they may do it is said per person (`people/agencies.ts`). */
export const roles: readonly Role[] = [
  {
    code: 'gongkai-editor',
    name: '经办人',
    description: 'Editor：编写目录、事项和信息，送审；不能审查和签发',
    content: {
      ...readAll,
      department: ['create', 'read', 'update'],
      catalogue: ['create', 'read', 'update'],
      item: ['create', 'read', 'update', 'delete'],
      record: ['create', 'read', 'update', 'delete'],
      basis: ['create', 'read', 'update'],
    },
    actions: [...media, importAct, dutiesRead],
  },
  {
    code: 'gongkai-reviewer',
    name: '审查人',
    description: 'Reviewer：审核、保密审查、退回；修改过的版本不能自己审查',
    content: { ...readAll, item: ['read', 'update'], record: ['read', 'update'] },
    actions: [
      'plugin::upload.read',
      'plugin::upload.assets.download',
      reviewDepartment,
      reviewSecrecy,
      confirm,
      dutiesRead,
    ],
  },
  {
    code: 'gongkai-signer',
    name: '签发人',
    description: 'Signer：签发、定时签发、撤回公开',
    content: {
      ...readAll,
      catalogue: ['read', 'publish'],
      item: ['read', 'publish'],
      record: ['read', 'publish'],
    },
    actions: [
      'plugin::upload.read',
      'plugin::upload.assets.download',
      release,
      withdraw,
      confirm,
      dutiesRead,
    ],
  },
  {
    code: 'gongkai-office',
    name: '政务公开办',
    description: 'Disclosure office：设置机关，公开机构审核，紧急发布，查看时限与审计',
    content: {
      ...readAll,
      agency: ['create', 'read', 'update'],
      department: ['create', 'read', 'update', 'delete'],
      catalogue: ['create', 'read', 'update', 'publish'],
      item: ['read', 'update', 'publish'],
      record: ['read', 'update', 'publish'],
      basis: ['create', 'read', 'update'],
    },
    actions: [
      ...media,
      importAct,
      reviewOffice,
      release,
      releaseUrgently,
      confirm,
      withdraw,
      dutiesRead,
      auditRead,
      thesaurusEdit,
    ],
  },
  {
    code: 'gongkai-webmaster',
    name: '网站管理员',
    description: 'Webmaster：查看运行状况，重试投递和重建站点，不能发布内容',
    content: readAll,
    actions: [operationsRead, operationsAct, thesaurusEdit, 'plugin::upload.read'],
  },
]
