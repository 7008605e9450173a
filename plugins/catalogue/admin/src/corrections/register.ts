import { Lightning } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { pluginId } from '../plugin-id.ts'

/** For everybody: whoever corrected something sees what became of it, and who may confirm is told row by row. */
export const registerCorrections = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: `plugins/${pluginId}/corrections`,
    icon: Lightning,
    intlLabel: { id: 'catalogue.corrections.title', defaultMessage: '快速更正 Corrections' },
    permissions: [],
    position: 3,
    Component: () => import('./corrections-page.tsx'),
  })
}
