import type { Core } from '@strapi/strapi'
import type { Destination } from '@gongkai/catalogue-core/outbox'
import { table } from '../doors.ts'

/** Rows of a destination that are waiting for their next try: due one day, but not yet. */
const waiting = (destination: Destination, now: Date): object => ({
  destination,
  state: 'due',
  dueAt: { $gt: now.toISOString() },
})

export const countWaiting = (strapi: Core.Strapi, destination: Destination, now: Date): Promise<number> =>
  table(strapi, 'delivery').count({ where: waiting(destination, now) })

/** Has what waits out a failure tried now: whoever mended the cause need not wait. The tries so far still count. */
export const sendNow = async (strapi: Core.Strapi, destination: Destination, now: Date): Promise<number> => {
  const { count } = await table(strapi, 'delivery').updateMany({
    where: waiting(destination, now),
    data: { dueAt: now.toISOString() },
  })
  return count
}

/** Takes parked rows up again, with all their tries before them. */
export const unpark = async (
  strapi: Core.Strapi,
  which: { readonly ids: readonly number[] } | { readonly destination: Destination },
  now: Date,
): Promise<number> => {
  const { count } = await table(strapi, 'delivery').updateMany({
    where: { ...('ids' in which ? { id: { $in: which.ids } } : which), state: 'parked' },
    data: { state: 'due', dueAt: now.toISOString(), attempts: 0, refusals: 0 },
  })
  return count
}
