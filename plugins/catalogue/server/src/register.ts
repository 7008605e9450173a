import type { Core } from '@strapi/strapi'
import { tellOfRefusals } from './audit/at-the-doors.ts'
import { closeUploadLists } from './uploads/close-lists.ts'

/** Fields that Strapi stores as JSON and our own inputs edit; their form is checked by `documents/check-values.ts`. */
const customFields = ['choices', 'phones', 'lines', 'columns', 'words'] as const

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  closeUploadLists(strapi)
  // Before Strapi's own, so that it sees every answer as it goes out.
  strapi.server.use(tellOfRefusals(strapi))
  strapi.customFields.register([
    ...customFields.map((name) => ({ name, plugin: 'catalogue', type: 'json' as const })),
    // HTML of the core's list; `documents/body/keep-body.ts` brings every text to it.
    { name: 'body', plugin: 'catalogue', type: 'richtext' as const },
  ])
}
