import type { Core } from '@strapi/strapi'
import { allDestinations, type Destination } from '@gongkai/catalogue-core/outbox'
import { table } from '../doors.ts'

export interface QueueState {
  readonly due: number
  readonly parked: number
  /** Age of the oldest change that has not arrived; null when all have. */
  readonly oldestDueSeconds: number | null
}

const stateOf = async (strapi: Core.Strapi, destination: Destination, now: Date): Promise<QueueState> => {
  const deliveries = table(strapi, 'delivery')
  const oldest = await deliveries.findOne({ where: { destination, state: 'due' }, orderBy: { id: 'asc' } })
  const change =
    oldest === null ? null : await table(strapi, 'change').findOne({ where: { id: oldest.changeId } })
  return {
    due: await deliveries.count({ where: { destination, state: 'due' } }),
    parked: await deliveries.count({ where: { destination, state: 'parked' } }),
    oldestDueSeconds:
      change === null
        ? null
        : Math.max(0, Math.round((now.getTime() - new Date(change.at).getTime()) / 1000)),
  }
}

export const queueState = async (
  strapi: Core.Strapi,
  now: Date,
): Promise<Record<Destination, QueueState>> => {
  const [search, site, foreign] = await Promise.all(
    allDestinations.map((destination) => stateOf(strapi, destination, now)),
  )
  const none: QueueState = { due: 0, parked: 0, oldestDueSeconds: null }
  return { search: search ?? none, site: site ?? none, foreign: foreign ?? none }
}
