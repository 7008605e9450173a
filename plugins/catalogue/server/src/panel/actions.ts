import type { Core } from '@strapi/strapi'

export const operationsRead = 'plugin::catalogue.operations.read'
export const operationsAct = 'plugin::catalogue.operations.act'
export const importAct = 'plugin::catalogue.import.act'
export const dutiesRead = 'plugin::catalogue.duties.read'

/** Rights of our own beside Strapi's content rights: seeing the queues, setting them going again, importing. */
export const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany(actions: readonly object[]): Promise<void> }
  }
  await actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'See operations 查看运行状况',
      uid: 'operations.read',
      pluginName: 'catalogue',
    },
    {
      section: 'plugins',
      displayName: 'Retry and rebuild 重试与重建',
      uid: 'operations.act',
      pluginName: 'catalogue',
    },
    {
      section: 'plugins',
      displayName: 'Import catalogues 导入目录',
      uid: 'import.act',
      pluginName: 'catalogue',
    },
    {
      section: 'plugins',
      displayName: 'See what is due 查看公开时限',
      uid: 'duties.read',
      pluginName: 'catalogue',
    },
  ])
}
