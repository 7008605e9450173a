import { Calendar } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'
import { dutiesPermissions } from './permissions.ts'

/** The page, its link in the menu, and a reminder on the panel's first page. */
export const registerDuties = (app: Pick<StrapiApp, 'addMenuLink' | 'widgets'>): void => {
  const title = { id: 'catalogue.duties.title', defaultMessage: '公开时限 Due dates' }
  const page = `plugins/${pluginId}/duties`
  app.addMenuLink({
    to: page,
    icon: Calendar,
    intlLabel: title,
    permissions: dutiesPermissions,
    position: 3,
    Component: () => import('./duties-page.tsx'),
  })
  app.widgets.register({
    id: 'duties',
    pluginId,
    icon: Calendar,
    title,
    link: { label: { id: 'catalogue.duties.open', defaultMessage: '查看 Open' }, href: `/${page}` },
    permissions: dutiesPermissions,
    component: async () => (await import('./reminder.tsx')).Reminder,
  })
}
