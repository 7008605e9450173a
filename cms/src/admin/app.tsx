import type { RenderAdminArgs } from '@strapi/strapi/admin'
import logo from './logo.svg'

/** Switches only: texts, inputs and pages of the panel come with the catalogue plugin. */
const customisations: RenderAdminArgs['customisations'] = {
  config: {
    locales: ['zh-Hans', 'en'],
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
}

export default customisations
