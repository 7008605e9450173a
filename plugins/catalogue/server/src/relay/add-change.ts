import type { Core } from '@strapi/strapi'
import { destinations, type Change } from '@gongkai/catalogue-core/outbox'
import { table } from '../doors.ts'

/** Writes changes and their deliveries; called inside the transaction of the changes themselves. */
export const addChanges = async (
  strapi: Core.Strapi,
  changes: readonly Change[],
  now: Date,
): Promise<void> => {
  if (changes.length === 0) return
  const at = now.toISOString()
  const { ids } = await table(strapi, 'change').createMany({
    data: changes.map(({ subject, documentId, locale }) => ({
      subject,
      about: documentId,
      language: locale,
      at,
    })),
  })
  if (ids.length !== changes.length) throw new Error('the database gave no id to every change row')
  await table(strapi, 'delivery').createMany({
    data: ids.flatMap((changeId) =>
      destinations.map((destination) => ({ changeId, destination, state: 'due', dueAt: at, attempts: 0 })),
    ),
  })
}

export const addChange = (strapi: Core.Strapi, change: Change, now: Date): Promise<void> =>
  addChanges(strapi, [change], now)
