import * as v from 'valibot'
import { interruption } from './process/interrupt.ts'
import { secondsSince } from './process/seconds.ts'
import { runCommand, say, Stop } from './say.ts'
import { readArguments } from './stack/arguments.ts'
import { ask } from './stack/ask.ts'
import { DeliveryStatus } from './stack/delivery-status.ts'
import { runningStack } from './stack/running-stack.ts'
import { until } from './supervise/wait.ts'

const Queued = v.object({ queued: v.number() })

await runCommand(async () => {
  readArguments(process.argv.slice(2), { words: false })
  const interrupted = interruption()
  const { urls, secrets } = runningStack()
  const bearer = secrets.EXPORT_TOKEN
  const began = Date.now()
  const asked = await ask(`${urls.cms}/api/catalogue/reindex`, Queued, {
    method: 'POST',
    bearer,
    patience: 60_000,
  })
  if (!asked.ok)
    throw new Stop(`无法重建索引：${asked.because}`, `The index cannot be rebuilt: ${asked.because}`)
  say(
    `正在为 ${asked.answer.queued} 个机关重建索引，检索不受影响`,
    `filling new indexes for ${asked.answer.queued} agencies; searches go on`,
  )

  let search = { due: 0, parked: 0 }
  let filling: readonly string[] = []
  await until(
    async () => {
      const status = await ask(`${urls.cms}/api/catalogue/status`, DeliveryStatus, { bearer })
      if (!status.ok) return false
      search = status.answer.outbox.search
      filling = status.answer.search.filling
      return filling.length === 0 && search.due === 0
    },
    interrupted,
    () => {
      say(
        `  正在重建：${filling.join('、') || '无'}；待送 ${search.due} 条`,
        `being filled: ${filling.join(', ') || 'none'}; ${search.due} changes to go`,
      )
    },
    5000,
  )
  if (search.parked > 0)
    throw new Stop(
      `${search.parked} 条多次送检索失败，已搁置，请在管理后台查看原因。`,
      `${search.parked} failed again and again and are parked; the CMS shows why.`,
    )
  say(`索引已更新，用时 ${secondsSince(began)} 秒`, `The index is up to date, ${secondsSince(began)} s`)
  return 0
})
