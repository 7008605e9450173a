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
  const looks = [...new Set(ids)].map((id) => ({ subject: subjectOf(id), documentId: id, locale: null }))
  await strapi.db.transaction(() => addChanges(strapi, looks, now, ['search']))
  return looks.length
}

/**
 * Has search look again at documents that a fill had to leave out, so that each is tried and set aside in the sight of
 * people as any other. One that waits or is set aside already is not queued twice.
 */
export const lookAgainOnce = async (
  strapi: Core.Strapi,
  ids: readonly string[],
  now: Date,
): Promise<number> => {
  const changes = await table(strapi, 'change').findMany({ where: { about: { $in: ids } } })
  const open = await table(strapi, 'delivery').findMany({
    where: {
      changeId: { $in: changes.map(({ id }) => id) },
      destination: 'search',
      state: { $in: ['due', 'parked'] },
    },
  })
  const queued = new Set(open.map(({ changeId }) => changeId))
  const known = new Set(changes.filter(({ id }) => queued.has(id)).map(({ about }) => about))
  return lookAgain(
    strapi,
    ids.filter((id) => !known.has(id)),
    now,
  )
}
