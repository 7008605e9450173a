import { createHash } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { PublicationHook } from '@gongkai/catalogue-core/outbox'
import type { Claimed } from './queue.ts'
import type { Outcome } from './outcome.ts'
import { reasonOf } from './reason.ts'

const timeoutMilliseconds = 10_000

/** Sends one signed hook (Standard Webhooks). The id repeats when the same changes are sent again, so a receiver can tell. */
export const sendHook = async (
  url: string,
  secret: string,
  id: string,
  body: PublicationHook,
): Promise<void> => {
  const text = JSON.stringify(body)
  const at = new Date(body.timestamp)
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, text),
    },
    body: text,
    signal: AbortSignal.timeout(timeoutMilliseconds),
  })
  if (!response.ok)
    throw new Error(
      `rebuild hook answered ${String(response.status)}: ${(await response.text()).slice(0, 500)}`,
    )
}

/**
 * The same changes sent again have the same id, so that a receiver can tell. Their times are in it because numbers
 * start over in a restored or fresh database, and a receiver would take the new change for one it has seen.
 */
const hookId = (claimed: readonly Claimed[]): string => {
  const told = claimed.map((c) => `${String(c.delivery.changeId)} ${new Date(c.at).toISOString()}`).sort()
  return `changes-${createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 32)}`
}

/** One hook speaks for all that is due: the receiver reads the publication itself, once. */
export const deliverToSite = async (
  url: string,
  secret: string,
  claimed: readonly Claimed[],
  now: Date,
): Promise<Outcome> => {
  const changes = claimed.map((c) => c.delivery.changeId)
  const hook = hookId(claimed)
  try {
    await sendHook(url, secret, hook, {
      type: 'publication.changed',
      timestamp: now.toISOString(),
      data: { changes, force: false },
    })
    return { delivered: claimed, failed: [], hook }
  } catch (error) {
    const reason = reasonOf(error)
    return { delivered: [], failed: claimed.map((one) => ({ claimed: one, because: 'failed', reason })) }
  }
}
