import type { PublicationHook } from '@gongkai/catalogue-core/outbox'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { Webhook } from 'standardwebhooks'
import * as v from 'valibot'
import { secondsSince } from './process/seconds.ts'
import { interruption } from './process/interrupt.ts'
import { runCommand, say, Stop } from './say.ts'
import { currentRelease } from './serve/release.ts'
import { readArguments } from './stack/arguments.ts'
import { ask } from './stack/ask.ts'
import { runningStack } from './stack/running-stack.ts'

const Outcome = v.variant('outcome', [
  v.looseObject({ outcome: v.literal('pending') }),
  v.looseObject({ outcome: v.literal('released'), release: v.string() }),
  v.looseObject({ outcome: v.literal('failed'), reason: v.string() }),
])

const waitSeconds = 20

const send = async (rebuildUrl: string, secret: string, force: boolean): Promise<string> => {
  const id = `command-${randomUUID()}`
  const now = new Date()
  const hook: PublicationHook = {
    type: 'publication.changed',
    timestamp: now.toISOString(),
    data: { changes: [], force },
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

await runCommand(async () => {
  const { flags } = readArguments(process.argv.slice(2), { words: false, flags: ['full'] })
  const interrupted = interruption()
  const { urls, secrets, layout } = runningStack()
  const began = Date.now()
  const before = await currentRelease(layout.site)
  const hook = await send(urls.rebuild, secrets.REBUILD_HOOK_SECRET, flags.includes('full'))
  say('▸ 正在生成网站', 'Building the site')
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
        say(`    仍在生成，已用 ${secondsSince(began)} 秒`, `still at it, ${secondsSince(began)} s`)
        break
      case 'failed':
        throw new Stop(
          `生成失败，网站保持原版本：${answer.reason}`,
          `The build failed, the site stays as it was: ${answer.reason}`,
        )
      case 'released':
        if (before !== null && basename(before) === answer.release)
          say('网站已是最新，无需重新生成', 'The site is up to date already')
        else
          say(
            `网站已更新（版本 ${answer.release}），用时 ${secondsSince(began)} 秒`,
            `The site is live (release ${answer.release}), ${secondsSince(began)} s`,
          )
        return 0
    }
  }
  return 130
})
