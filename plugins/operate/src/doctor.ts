import { chainWords, readAuditChain } from './doctor/audit-chain.ts'
import type { Drift } from './doctor/compare.ts'
import { examine, type Examined } from './doctor/examine.ts'
import { repairIndex, repairSite } from './doctor/repair.ts'
import { driftLine } from './doctor/report.ts'
import { writeSweepResult } from './doctor/sweep-file.ts'
import { interruption } from './process/interrupt.ts'
import { runCommand, say } from './say.ts'
import { readArguments, writeJson } from './stack/arguments.ts'
import { runningStack, type RunningStack } from './stack/running-stack.ts'

/** What `--repair` did: at how many documents it had the CMS look again, whether the site was built, and which differences are no more. */
interface Repair {
  readonly looked: number
  readonly rebuilt: boolean
  readonly mended: readonly Drift[]
}

const repair = async (
  stack: RunningStack,
  before: Examined,
): Promise<{ readonly found: Examined; readonly done: Repair }> => {
  const interrupted = interruption()
  const looked = await repairIndex(stack, before.drift, interrupted)
  const rebuilt = await repairSite(stack, before.drift, interrupted)
  const found = looked === 0 && !rebuilt ? before : await examine(stack)
  const left = new Set(found.drift.map(driftLine))
  const mended = before.drift.filter((one) => !left.has(driftLine(one)))
  return { found, done: { looked, rebuilt, mended } }
}

const sayFound = ({ counts, reading, release, outbox, drift }: Examined, done: Repair | null): void => {
  say(
    `已发布：${counts.agencies} 个机关，${counts.documents} 条检索文档，附件文字 ${counts.files} 处，${counts.pages} 个页面`,
    `published: ${counts.agencies} agencies, ${counts.documents} search documents, ${counts.files} places in attachments, ${counts.pages} pages`,
  )
  say(`逐字节核对了网站的 ${counts.swept} 个文件`, `read every byte of the site’s ${counts.swept} files`)
  if (reading > 0)
    say(`另有 ${reading} 个附件的文字正在读取`, `the words of ${reading} attachments are still being read`)
  if (done !== null) {
    for (const difference of done.mended) console.log(`✓ 已修复 mended${driftLine(difference)}`)
    say(
      `重新核对并修复：处理 ${done.looked} 条检索文档，${done.rebuilt ? '重新生成网站' : '网站无需重新生成'}，消除 ${done.mended.length} 处不一致`,
      `looked again at ${done.looked} search documents, the site ${done.rebuilt ? 'was built anew' : 'needed no building'}; ${done.mended.length} differences are mended`,
    )
  }
  if (release === null) say('✗ 网站尚未生成', 'the site has not been built yet')
  for (const difference of drift) console.log(driftLine(difference))
  if (drift.length === 0 && release !== null)
    say('✓ 数据库、检索索引与网站一致', 'database, index and site agree')
  else if (outbox !== null && outbox.search.due + outbox.site.due > 0)
    say('仍有更新正在送达，稍后请再检查一次', 'deliveries are still under way; look again in a moment')
  else
    say(
      `✗ ${drift.length} 处不一致。可用 npm run doctor -- --repair 修复`,
      `${drift.length} differences. npm run doctor -- --repair mends them`,
    )
}

await runCommand(async () => {
  const { json, flags } = readArguments(process.argv.slice(2), { words: false, flags: ['repair'] })
  const stack = runningStack()
  const [first, audit] = await Promise.all([
    examine(stack),
    readAuditChain(stack.urls.cms, stack.secrets.EXPORT_TOKEN),
  ])
  const { found, done } = flags.includes('repair') ? await repair(stack, first) : { found: first, done: null }
  const healthy = found.drift.length === 0 && found.release !== null && audit.whole
  const { zh, en } = chainWords(audit)
  writeSweepResult(stack.layout.sweepFile, {
    at: new Date().toISOString(),
    healthy,
    drift: found.drift.length,
    repaired: done?.mended.length ?? 0,
    lines: [
      ...found.drift.map(driftLine),
      ...(done?.mended ?? []).map((one) => `✓ 已修复 mended${driftLine(one)}`),
      ...(audit.whole ? [] : [`${zh} · ${en}`]),
    ],
  })
  if (!writeJson(json, { healthy, ...found, audit, repair: done })) {
    sayFound(found, done)
    say(zh, en)
  }
  return healthy ? 0 : 1
})
