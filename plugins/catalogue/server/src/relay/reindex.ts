import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId } from '@gongkai/catalogue-core/catalogue'
import { readAgencySlugs } from '../publication/read.ts'
import { settingsOf } from '../settings.ts'
import { addChange } from './add-change.ts'
import { searchIndex } from './search-index.ts'

/**
 * Asks both destinations to look at every agency again, and has the indexes filled anew, so that what does not belong
 * there goes too; answers how many changes that queued. Fails where the search server cannot be reached.
 */
export const queueEverything = async (strapi: Core.Strapi, now: Date): Promise<number> => {
  const { host, key } = settingsOf(strapi).search
  if (host !== '') await searchIndex(host, key).unseal()
  const ids = new Set((await readAgencySlugs(strapi)).map((agency) => v.parse(DocumentId, agency.documentId)))
  await strapi.db.transaction(async () => {
    for (const documentId of ids)
      await addChange(strapi, { subject: 'agency', documentId, locale: null }, now)
  })
  return ids.size
}
