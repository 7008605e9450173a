import { setTimeout as wait } from 'node:timers/promises'
import { blameForBuildHook } from '@gongkai/catalogue-core/outbox'
import type { Settings } from '../settings.ts'
import type { Outcome } from './outcome.ts'
import type { Claimed, Failed } from './queue.ts'
import { reasonOf } from './reason.ts'

type BuildHook = Settings['buildHook']

const timeoutMilliseconds = 10_000

/**
 * Calls the build hook of somebody else's host. Only the address that the operator named: no redirect is followed. What it
 * answers is not repeated, only its status: it may be anything, and is shown in the panel.
 */
const call = async (
  { url, token, headers, body }: BuildHook,
  changes: readonly number[],
  stop: AbortSignal,
): Promise<{ readonly is: 'taken' } | Pick<Failed, 'because' | 'reason'>> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: body === '' ? JSON.stringify({ type: 'publication.changed', changes }) : body,
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMilliseconds)]),
    })
    await response.body?.cancel()
    if (response.ok) return { is: 'taken' }
    return {
      because: blameForBuildHook(response.status),
      reason: `外部构建服务答复 HTTP ${String(response.status)} / the build hook answered HTTP ${String(response.status)}`,
    }
  } catch (error) {
    return { because: 'absent', reason: reasonOf(error) }
  }
}

export interface ForeignHook {
  deliver(claimed: readonly Claimed[]): Promise<Outcome>
}

/** One call speaks for all that is due, and the next comes no sooner than the pause after it: builds elsewhere are paid for. */
export const foreignHook = (
  hook: BuildHook,
  { stop, log }: { readonly stop: AbortSignal; readonly log: (line: string) => void },
): ForeignHook => {
  let notBefore = 0
  return {
    deliver: async (claimed) => {
      const rest = notBefore - Date.now()
      if (rest > 0) await wait(rest, undefined, { signal: stop }).catch(() => undefined)
      const answer = await call(
        hook,
        claimed.map(({ delivery }) => delivery.changeId),
        stop,
      )
      if (!('is' in answer))
        return { delivered: [], failed: claimed.map((one) => ({ claimed: one, ...answer })) }
      notBefore = Date.now() + hook.pauseMilliseconds
      log(`catalogue: the foreign build hook took ${String(claimed.length)} changes`)
      return { delivered: claimed, failed: [] }
    },
  }
}
