import type { Core } from '@strapi/strapi'
import type { Subject } from '@gongkai/catalogue-core/outbox'
import { table } from '../doors.ts'
import { addChanges } from './add-change.ts'

/**
 * Has search look again at just these documents, of which somebody found that the index differs; answers how many. What
 * is neither an item nor a record of ours is looked at as an item that is gone, and leaves the index.
 */
export const lookAgain = async (strapi: Core.Strapi, ids: readonly string[], now: Date): Promise<number> => {
  const rows = await table(strapi, 'record').findMany({
    where: { documentId: { $in: ids } },
    select: ['documentId'],
  })
  const records = new Set(rows.map(({ documentId }) => documentId))
  const subjectOf = (id: string): Subject => (records.has(id) ? 'record' : 'item')
  await strapi.db.transaction(async () => {
    const looks = [...new Set(ids)].map((id) => ({
      subject: subjectOf(id),
      documentId: id,
      locale: null,
    }))
    await addChanges(strapi, looks, now, ['search'])
  })
  return ids.length
}
