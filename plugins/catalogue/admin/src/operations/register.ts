import { Monitor } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'
import { operationsPermissions } from './permissions.ts'

export const registerOperations = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: `plugins/${pluginId}/operations`,
    icon: Monitor,
    intlLabel: { id: 'catalogue.operations.title', defaultMessage: '运行状况 Operations' },
    permissions: operationsPermissions,
    position: 4,
    Component: () => import('./operations-page.tsx'),
  })
}
