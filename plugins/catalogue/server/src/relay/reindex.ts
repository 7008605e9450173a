import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId } from '@gongkai/catalogue-core/catalogue'
import { readAgencySlugs } from '../publication/read.ts'
import { addChange } from './add-change.ts'

/** Asks both destinations to look at every agency again; answers how many changes that queued. */
export const queueEverything = async (strapi: Core.Strapi, now: Date): Promise<number> => {
  const ids = new Set((await readAgencySlugs(strapi)).map((agency) => v.parse(DocumentId, agency.documentId)))
  await strapi.db.transaction(async () => {
    for (const documentId of ids)
      await addChange(strapi, { subject: 'agency', documentId, locale: null }, now)
  })
  return ids.size
}
