import type { Core } from '@strapi/strapi'
import type { Change, Destination } from '@gongkai/catalogue-core/outbox'
import { connectedDestinations } from './connected.ts'
import { table } from '../doors.ts'

/** A change, or a look at something that may not be ours: whatever stands in an index has an id. */
type Row = Omit<Change, 'documentId'> & { readonly documentId: string }

/** Writes changes and their deliveries, inside the transaction of the changes themselves; answers their numbers, in this order. */
export const addChanges = async (
  strapi: Core.Strapi,
  changes: readonly Row[],
  now: Date,
  to: readonly Destination[] = connectedDestinations(strapi),
): Promise<readonly number[]> => {
  if (changes.length === 0) return []
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
  const deliveries = ids.flatMap((changeId) =>
    to.map((destination) => ({ changeId, destination, state: 'due', dueAt: at, attempts: 0 })),
  )
  if (deliveries.length > 0) await table(strapi, 'delivery').createMany({ data: deliveries })
  return ids.map(Number)
}

/** Answers the number of the change. */
export const addChange = async (strapi: Core.Strapi, change: Change, now: Date): Promise<number> => {
  const [id] = await addChanges(strapi, [change], now)
  if (id === undefined) throw new Error('the database gave no id to a change row')
  return id
}
