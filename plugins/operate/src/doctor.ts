import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { agencyPages } from '@gongkai/catalogue-core/page'
import { agencyFileDocuments, searchDocuments } from '@gongkai/catalogue-core/indexing'
import { fileIndexName, indexName } from '@gongkai/catalogue-core/search'
import { chainWords, readAuditChain } from './doctor/audit-chain.ts'
import { compare, type Drift } from './doctor/compare.ts'
import { readIndex, type IndexDocument } from './doctor/index-documents.ts'
import { readPublication } from './doctor/publication.ts'
import { readPages } from './doctor/release-pages.ts'
import { repairIndex } from './doctor/repair.ts'
import { driftLine } from './doctor/report.ts'
import { interruption } from './process/interrupt.ts'
import { runCommand, say, Stop } from './say.ts'
import { currentRelease } from './serve/release.ts'
import { readArguments, writeJson } from './stack/arguments.ts'
import { ask } from './stack/ask.ts'
import { DeliveryStatus } from './stack/delivery-status.ts'
import { runningStack, type RunningStack } from './stack/running-stack.ts'
import { keptSearchKeys } from './supervise/search-keys-file.ts'

const readIndexes = async ({ layout, urls }: RunningStack, nameOf: (locale: Locale) => string) => {
  const keys = keptSearchKeys(layout.searchKeysFile, urls.search)
  if (keys === null)
    throw new Stop(
      '没有检索服务的密钥，请重新执行 npm start。',
      'There is no key for the search server; run npm start again.',
    )
  const read = async (locale: Locale): Promise<readonly [Locale, readonly IndexDocument[]]> => [
    locale,
    await readIndex(urls.search, keys.cms, nameOf(locale)),
  ]
  return Object.fromEntries(await Promise.all(locales.map(read))) as Record<Locale, readonly IndexDocument[]>
}

/** Deliveries on their way explain a difference: it will be gone in a moment. */
const underWay = async ({ urls, secrets }: RunningStack): Promise<DeliveryStatus['outbox'] | null> => {
  const asked = await ask(`${urls.cms}/api/catalogue/status`, DeliveryStatus, {
    bearer: secrets.EXPORT_TOKEN,
  })
  return asked.ok ? asked.answer.outbox : null
}

/** What is published, and where index and site are not that. */
const examine = async (stack: RunningStack) => {
  const published = await readPublication(stack.urls.cms, stack.secrets.EXPORT_TOKEN)
  const agencies = published.map(({ agency }) => agency)
  const release = await currentRelease(stack.layout.site)
  const [index, files, pages, outbox] = await Promise.all([
    readIndexes(stack, indexName),
    readIndexes(stack, fileIndexName),
    release === null ? [] : readPages(release),
    underWay(stack),
  ])
  const counts = {
    agencies: agencies.length,
    documents: agencies.flatMap(searchDocuments).length,
    files: published.flatMap(({ agency, texts }) => agencyFileDocuments(agency, texts)).length,
    pages: agencies.flatMap(agencyPages).length,
  }
  const reading = new Set(published.flatMap(({ waiting }) => [...waiting])).size
  return { counts, reading, release, outbox, drift: compare(published, { index, files, pages }) }
}
type Examined = Awaited<ReturnType<typeof examine>>

/** What `--repair` did: at how many documents it had the CMS look again, and which differences there are no more. */
interface Repair {
  readonly looked: number
  readonly mended: readonly Drift[]
}

const repair = async (
  stack: RunningStack,
  before: Examined,
): Promise<{ readonly found: Examined; readonly done: Repair }> => {
  const looked = await repairIndex(stack, before.drift, interruption())
  const found = looked === 0 ? before : await examine(stack)
  const left = new Set(found.drift.map(driftLine))
  return { found, done: { looked, mended: before.drift.filter((one) => !left.has(driftLine(one))) } }
}

const sayFound = ({ counts, reading, release, outbox, drift }: Examined, done: Repair | null): void => {
  say(
    `已发布：${counts.agencies} 个机关，${counts.documents} 条检索文档，附件文字 ${counts.files} 处，${counts.pages} 个页面`,
    `published: ${counts.agencies} agencies, ${counts.documents} search documents, ${counts.files} places in attachments, ${counts.pages} pages`,
  )
  if (reading > 0)
    say(`另有 ${reading} 个附件的文字正在读取`, `the words of ${reading} attachments are still being read`)
  if (done !== null) {
    for (const difference of done.mended) console.log(`✓ 已修复 mended${driftLine(difference)}`)
    say(
      `重新核对并修复：处理 ${done.looked} 条检索文档，消除 ${done.mended.length} 处不一致`,
      `looked again at ${done.looked} search documents; ${done.mended.length} differences are mended`,
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
      `✗ ${drift.length} 处不一致。检索可用 npm run doctor -- --repair 修复，网站可用 npm run rebuild -- --full 修复`,
      `${drift.length} differences. npm run doctor -- --repair mends the index, npm run rebuild -- --full the site`,
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
  if (!writeJson(json, { healthy, ...found, audit, repair: done })) {
    sayFound(found, done)
    const { zh, en } = chainWords(audit)
    say(zh, en)
  }
  return healthy ? 0 : 1
})
