import type { Core } from '@strapi/strapi'
import { destinations, type Change } from '@gongkai/catalogue-core/outbox'
import { table } from '../doors.ts'

/** Writes a change and its deliveries; called inside the transaction of the change itself. */
export const addChange = async (strapi: Core.Strapi, change: Change, now: Date): Promise<void> => {
  const at = now.toISOString()
  const { id } = await table(strapi, 'change').create({
    data: { subject: change.subject, about: change.documentId, language: change.locale, at },
  })
  await Promise.all(
    destinations.map((destination) =>
      table(strapi, 'delivery').create({
        data: { changeId: id, destination, state: 'due', dueAt: at, attempts: 0 },
      }),
    ),
  )
}
