import type { Core } from '@strapi/strapi'
import { reviewedKinds } from '@gongkai/catalogue-core/review'
import { change } from '../content-types/outbox.ts'
import {
  afterAbsence,
  afterFailure,
  afterRefusal,
  type AfterFailure,
  type Destination,
} from '@gongkai/catalogue-core/outbox'
import { table, type DeliveryRow } from '../doors.ts'
import type { Look } from './search-documents.ts'

/** How long a claim holds. A relay that died is forgotten after this; one that restarts takes its own back at once. */
const leaseMilliseconds = 120_000
const claimSize = 500

export interface Claimed {
  readonly delivery: DeliveryRow
  readonly look: Look
  /** When the change was made. */
  readonly at: string
}

/**
 * Takes what is due for a destination. The update repeats the condition, so two relays never hold the same row:
 * the database decides, not the read before it.
 */
export const claim = async (
  strapi: Core.Strapi,
  destination: Destination,
  owner: string,
  now: Date,
): Promise<readonly Claimed[]> => {
  const free = {
    destination,
    state: 'due',
    dueAt: { $lte: now.toISOString() },
    $or: [{ claimedUntil: null }, { claimedUntil: { $lt: now.toISOString() } }],
  }
  const deliveries = table(strapi, 'delivery')
  const due = await deliveries.findMany({
    where: free,
    orderBy: { id: 'asc' },
    limit: claimSize,
    select: ['id'],
  })
  if (due.length === 0) return []
  const token = `${owner} ${now.getTime()}`
  await deliveries.updateMany({
    where: { ...free, id: { $in: due.map((row) => row.id) } },
    data: { claimedBy: token, claimedUntil: new Date(now.getTime() + leaseMilliseconds).toISOString() },
  })
  const mine = await deliveries.findMany({
    where: { claimedBy: token, state: 'due', destination },
    orderBy: { id: 'asc' },
  })
  const changes = await table(strapi, 'change').findMany({
    where: { id: { $in: mine.map((row) => row.changeId) } },
  })
  const byId = new Map(changes.map((row) => [row.id, row]))
  return mine.flatMap((delivery) => {
    const row = byId.get(delivery.changeId)
    return row === undefined
      ? []
      : [
          {
            delivery,
            look: { subject: row.subject as Look['subject'], about: row.about, language: row.language },
            at: row.at,
          },
        ]
  })
}

/** Gives back what this owner held when it died. Only its own: another relay on the same database keeps its claims. */
export const releaseClaims = async (strapi: Core.Strapi, owner: string): Promise<void> => {
  await table(strapi, 'delivery').updateMany({
    where: { state: 'due', claimedBy: { $startsWith: `${owner} ` } },
    data: { claimedBy: null, claimedUntil: null },
  })
}

export const markDone = async (
  strapi: Core.Strapi,
  claimed: readonly Claimed[],
  now: Date,
  hook: string | null = null,
): Promise<void> => {
  const free = { claimedBy: null, claimedUntil: null }
  await table(strapi, 'delivery').updateMany({
    where: { id: { $in: claimed.map((c) => c.delivery.id) } },
    data: { state: 'done', doneAt: now.toISOString(), lastError: null, hook, ...free },
  })
}

/**
 * Why a delivery did not come through. `absent`: the destination could not, whatever was sent; `refused`: it could, but would
 * not have this; `failed`: it did not say which.
 */
export interface Failed {
  readonly claimed: Claimed
  readonly because: 'absent' | 'refused' | 'failed'
  readonly reason: string
}

const after = (
  { claimed: { delivery }, because }: Failed,
  attempts: number,
  now: Date,
): AfterFailure & { readonly refusals: number } => {
  const refusals = (delivery.refusals ?? 0) + (because === 'refused' ? 1 : 0)
  switch (because) {
    case 'absent':
      return { ...afterAbsence(now, attempts), refusals }
    case 'refused':
      return { ...afterRefusal(now, refusals), refusals }
    case 'failed':
      return { ...afterFailure(now, attempts), refusals }
  }
}

/** After a failure: due again later, or parked where people see it. Never dropped. */
export const markFailed = async (
  strapi: Core.Strapi,
  failures: readonly Failed[],
  now: Date,
): Promise<void> => {
  for (const failure of failures) {
    const { delivery } = failure.claimed
    const attempts = delivery.attempts + 1
    const next = after(failure, attempts, now)
    await table(strapi, 'delivery').updateMany({
      where: { id: delivery.id },
      data: {
        attempts,
        refusals: next.refusals,
        lastError: failure.reason.slice(0, 2000),
        claimedBy: null,
        claimedUntil: null,
        ...(next.state === 'parked' ? { state: 'parked' } : { state: 'due', dueAt: next.at.toISOString() }),
      },
    })
  }
}

/**
 * Done rows are kept a while for whoever asks what happened, then swept. Of what is reviewed they stay: they are the evidence
 * of when it could be reached.
 */
export const sweep = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - 30 * 24 * 3_600_000).toISOString()
  const { collectionName } = change
  const others = strapi.db
    .getConnection(collectionName)
    .select('id')
    .whereNotIn('subject', [...reviewedKinds])
  await table(strapi, 'delivery').deleteMany({
    where: { state: 'done', doneAt: { $lt: before }, changeId: { $in: others } },
  })
}
