import * as v from 'valibot'
import { secondsSince } from '../process/seconds.ts'
import { say, Stop } from '../say.ts'
import { ask } from '../stack/ask.ts'
import { DeliveryStatus } from '../stack/delivery-status.ts'
import { requestRebuild } from '../stack/request-rebuild.ts'
import type { RunningStack } from '../stack/running-stack.ts'
import { until } from '../supervise/wait.ts'
import type { Drift } from './compare.ts'

const Queued = v.object({ queued: v.number() })
const idsAtOnce = 1000
const patience = 60_000

const notAsked = (because: string): Stop =>
  new Stop(`无法修复检索索引：${because}`, `The search index cannot be repaired: ${because}`)

/**
 * Has the site built where it differs, and waits for it: every page anew where files are not what they should be, just what
 * changed where the release is of an older publication. Answers whether there was anything to mend.
 */
export const repairSite = async (
  stack: RunningStack,
  drift: readonly Drift[],
  interrupted: AbortSignal,
): Promise<boolean> => {
  const own = drift.filter(({ where }) => where === 'site')
  if (own.length === 0) return false
  say('▸ 正在重新生成网站', 'Building the site anew')
  const began = Date.now()
  const ofFiles = own.some(({ what }) => what.startsWith('/'))
  await requestRebuild(stack, { force: ofFiles }, interrupted, () => {
    say(`    仍在生成，已用 ${secondsSince(began)} 秒`, `still at it, ${secondsSince(began)} s`)
  })
  return true
}

/**
 * Has the CMS look again at just the documents by which the index differs, and waits until all of that has been delivered
 * or was refused; answers how many it looks at.
 */
export const repairIndex = async (
  { urls, secrets }: RunningStack,
  drift: readonly Drift[],
  interrupted: AbortSignal,
): Promise<number> => {
  const bearer = secrets.EXPORT_TOKEN
  const ids = [...new Set(drift.flatMap(({ look }) => (look === null ? [] : [look])))]
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const asked = await ask(`${urls.cms}/api/catalogue/look`, Queued, {
      method: 'POST',
      bearer,
      patience,
      json: { ids: ids.slice(from, from + idsAtOnce) },
    })
    if (!asked.ok) throw notAsked(asked.because)
  }
  if (ids.length > 0)
    await until(
      async () => {
        const status = await ask(`${urls.cms}/api/catalogue/status`, DeliveryStatus, { bearer })
        return status.ok && status.answer.outbox.search.due === 0
      },
      interrupted,
      () => undefined,
      60_000,
    )
  return ids.length
}
