import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId } from '@gongkai/catalogue-core/catalogue'
import { readAgencySlugs } from '../publication/read.ts'
import { settingsOf } from '../settings.ts'
import { relayOf } from '../running.ts'
import { addChanges } from './add-change.ts'
import { searchServer } from './search-server.ts'

/**
 * Asks the site to look at every agency again, and has the search indexes filled anew, each beside the one that is searched,
 * so that what does not belong there goes too; answers of how many agencies. Fails where the search server cannot be reached.
 */
export const queueEverything = async (strapi: Core.Strapi, now: Date): Promise<number> => {
  const { host, key } = settingsOf(strapi).search
  // Kept in the server as well: the process that delivers may be another, or stop before it begins.
  if (host !== '') await searchServer(host, key).unseal()
  relayOf(strapi)?.refill()
  const ids = new Set((await readAgencySlugs(strapi)).map((agency) => v.parse(DocumentId, agency.documentId)))
  await strapi.db.transaction(async () => {
    const changes = [...ids].map((documentId) => ({ subject: 'agency' as const, documentId, locale: null }))
    await addChanges(strapi, changes, now, ['site'])
  })
  return ids.size
}
