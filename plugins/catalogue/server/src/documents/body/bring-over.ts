import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId } from '@gongkai/catalogue-core/catalogue'
import { rewriteBody, table } from '../../doors.ts'
import { addChange } from '../../relay/add-change.ts'
import { keptBody } from './keep-body.ts'

const done = { type: 'plugin', name: 'catalogue', key: 'bodies' } as const
const atATime = 50

/**
 * Once, at the first start of a version whose bodies are HTML: rows that were written as Markdown, drafts and published
 * ones alike, become what they were shown as. Whatever was killed half-way goes on, as what is brought over stays as it is.
 * The rows keep their time of change, because nobody changed them; search and site look at their agencies again.
 */
export const bringBodiesOver = async (strapi: Core.Strapi): Promise<void> => {
  if ((await strapi.store.get(done)) === 'html') return
  let last = 0
  let changed = 0
  for (;;) {
    const rows = await table(strapi, 'record').findMany({
      where: { id: { $gt: last }, body: { $notNull: true } },
      select: ['id', 'body', 'locale', 'publishedAt', 'agencyKey'],
      orderBy: { id: 'asc' },
      limit: atATime,
    })
    const end = rows.at(-1)
    if (end === undefined) break
    await strapi.db.transaction(async () => {
      const agencies = new Set<string>()
      for (const row of rows) {
        const { body, images } = await keptBody(strapi, row.body ?? '', row.locale)
        if (body === row.body) continue
        await rewriteBody(strapi, row.id, body, images)
        if (row.publishedAt !== null && row.agencyKey !== null) agencies.add(row.agencyKey)
        changed += 1
      }
      for (const id of agencies)
        await addChange(
          strapi,
          { subject: 'agency', documentId: v.parse(DocumentId, id), locale: null },
          new Date(),
        )
    })
    last = end.id
  }
  await strapi.store.set({ ...done, value: 'html' })
  if (changed > 0) strapi.log.info(`catalogue: ${String(changed)} bodies of records are HTML now`)
}
