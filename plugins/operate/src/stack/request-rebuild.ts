import type { PublicationHook } from '@gongkai/catalogue-core/outbox'
import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import * as v from 'valibot'
import { Stop } from '../say.ts'
import { ask } from './ask.ts'
import type { RunningStack } from './running-stack.ts'

const Outcome = v.variant('outcome', [
  v.looseObject({ outcome: v.literal('pending') }),
  v.looseObject({ outcome: v.literal('released'), release: v.string() }),
  v.looseObject({ outcome: v.literal('failed'), reason: v.string() }),
])

const waitSeconds = 20

/** What a rebuild may be asked for beside the present publication. */
type Wish = Pick<PublicationHook['data'], 'force' | 'look'>

const send = async (rebuildUrl: string, secret: string, wish: Wish): Promise<string> => {
  const id = `command-${randomUUID()}`
  const now = new Date()
  const hook: PublicationHook = {
    type: 'publication.changed',
    timestamp: now.toISOString(),
    data: { changes: [], ...wish },
  }
  const body = JSON.stringify(hook)
  const response = await fetch(`${rebuildUrl}/hooks/publication`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
    body,
    signal: AbortSignal.timeout(10_000),
  })
  if (response.status === 202) return v.parse(v.looseObject({ hook: v.string() }), await response.json()).hook
  const text = (await response.text()).slice(0, 300)
  throw new Stop(
    `站点生成服务拒绝了请求（HTTP ${response.status}）：${text}`,
    `The rebuild service refused (HTTP ${response.status}): ${text}`,
  )
}

/**
 * Has the rebuild service look at the publication, with `force` make every file anew, with `look` by another look, and waits for what comes of it:
 * the release that is live then. Null when interrupted.
 */
export const requestRebuild = async (
  { urls, secrets }: Pick<RunningStack, 'urls' | 'secrets'>,
  wish: Wish,
  interrupted: AbortSignal,
  waiting: () => void,
): Promise<string | null> => {
  const hook = await send(urls.rebuild, secrets.REBUILD_HOOK_SECRET, wish)
  while (!interrupted.aborted) {
    const asked = await ask(`${urls.rebuild}/hooks/${hook}?wait=${waitSeconds}`, Outcome, {
      patience: (waitSeconds + 10) * 1000,
    })
    if (!asked.ok)
      throw new Stop(
        `站点生成服务没有答复：${asked.because}`,
        `The rebuild service does not answer: ${asked.because}`,
      )
    const { answer } = asked
    switch (answer.outcome) {
      case 'pending':
        waiting()
        break
      case 'failed':
        throw new Stop(
          `生成失败，网站保持原版本：${answer.reason}`,
          `The build failed, the site stays as it was: ${answer.reason}`,
        )
      case 'released':
        return answer.release
    }
  }
  return null
}
