import { destinations } from '@gongkai/catalogue-core/outbox'
import * as v from 'valibot'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Deliveries of one destination: waiting, given up on for now, and how long the oldest has been due. */
const Deliveries = v.object({ due: Count, parked: Count, oldestDueSeconds: v.nullable(v.number()) })
export type Deliveries = v.InferOutput<typeof Deliveries>

/** What the CMS answers at `/api/catalogue/status`. */
export const DeliveryStatus = v.object({
  outbox: v.object({ search: Deliveries, site: Deliveries }),
  /** Languages whose search index is being filled anew, beside the one that is searched. */
  search: v.optional(v.object({ filling: v.array(v.string()) }), { filling: [] }),
})
export type DeliveryStatus = v.InferOutput<typeof DeliveryStatus>

export const isDrained = ({ outbox }: DeliveryStatus): boolean =>
  destinations.every((destination) => outbox[destination].due === 0)

export const parkedCount = ({ outbox }: DeliveryStatus): number =>
  destinations.reduce((sum, destination) => sum + outbox[destination].parked, 0)

const patienceSeconds = 60

/** A delivery that has been due for a minute: something is stuck, whatever each part says of itself. */
export const isStuck = ({ outbox }: DeliveryStatus): boolean =>
  destinations.some((destination) => (outbox[destination].oldestDueSeconds ?? 0) > patienceSeconds)
