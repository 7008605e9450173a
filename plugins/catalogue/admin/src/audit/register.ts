import { Archive } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'
import { auditPermissions } from './permissions.ts'

export const registerAudit = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: `plugins/${pluginId}/audit`,
    icon: Archive,
    intlLabel: { id: 'catalogue.audit.title', defaultMessage: '审计记录 Audit' },
    permissions: auditPermissions,
    position: 4,
    Component: () => import('./audit-page.tsx'),
  })
}
