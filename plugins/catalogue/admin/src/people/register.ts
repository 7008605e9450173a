import { User } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'
import { peoplePermissions } from './permissions.ts'

export const registerPeople = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: `plugins/${pluginId}/people`,
    icon: User,
    intlLabel: { id: 'catalogue.people.title', defaultMessage: '人员与机关 People' },
    permissions: peoplePermissions,
    position: 4,
    Component: () => import('./people-page.tsx'),
  })
}
