import { Upload } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'
import { importPermissions } from './permissions.ts'

export const registerImport = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: `plugins/${pluginId}/import`,
    icon: Upload,
    intlLabel: { id: 'catalogue.import.title', defaultMessage: '目录导入 Import catalogue' },
    permissions: importPermissions,
    position: 3,
    Component: () => import('./import-page.tsx'),
  })
}
