import type { Core } from '@strapi/strapi'

export const operationsRead = 'plugin::catalogue.operations.read'
export const operationsAct = 'plugin::catalogue.operations.act'
export const importAct = 'plugin::catalogue.import.act'
export const thesaurusEdit = 'plugin::catalogue.thesaurus.edit'
export const dutiesRead = 'plugin::catalogue.duties.read'

/** Rights of our own beside Strapi's content rights, in the order in which the roles' page shows them. */
const actions: readonly (readonly [uid: string, displayName: string])[] = [
  ['review.department', 'Review: department 科室负责人审核'],
  ['review.secrecy', 'Review: secrecy 保密审查'],
  ['review.office', 'Review: disclosure office 公开机构审核'],
  ['release.act', 'Release 签发'],
  ['release.urgent', 'Release urgently 紧急发布'],
  ['release.confirm', 'Confirm afterwards 事后确认'],
  ['release.withdraw', 'Withdraw 撤回公开'],
  ['import.act', 'Import catalogues 导入目录'],
  ['duties.read', 'See what is due 查看公开时限'],
  ['audit.read', 'See the audit 查看审计记录'],
  ['people.manage', 'Manage people and agencies 管理人员与机关'],
  ['thesaurus.edit', 'Edit search words 维护检索词库'],
  ['operations.read', 'See operations 查看运行状况'],
  ['operations.act', 'Retry and rebuild 重试与重建'],
]

export const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany(actions: readonly object[]): Promise<void> }
  }
  await actionProvider.registerMany(
    actions.map(([uid, displayName]) => ({
      section: 'plugins',
      displayName,
      uid,
      pluginName: 'catalogue',
    })),
  )
}
