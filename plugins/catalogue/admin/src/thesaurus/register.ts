import { Search } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'
import { thesaurusPermissions } from './permissions.ts'

export const registerThesaurus = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: `plugins/${pluginId}/thesaurus`,
    icon: Search,
    intlLabel: { id: 'catalogue.thesaurus.title', defaultMessage: '检索词库 Search words' },
    permissions: thesaurusPermissions,
    position: 5,
    Component: () => import('./thesaurus-page.tsx'),
  })
}
