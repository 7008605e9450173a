import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { agencyPages } from '@gongkai/catalogue-core/page'
import { agencyFileDocuments, searchDocuments } from '@gongkai/catalogue-core/indexing'
import { fileIndexName, indexName } from '@gongkai/catalogue-core/search'
import { Stop } from '../say.ts'
import { currentRelease } from '../serve/release.ts'
import { ask } from '../stack/ask.ts'
import { DeliveryStatus } from '../stack/delivery-status.ts'
import type { RunningStack } from '../stack/running-stack.ts'
import { keptSearchKeys } from '../supervise/search-keys-file.ts'
import { compare, type Drift } from './compare.ts'
import { readIndex, type IndexDocument } from './index-documents.ts'
import { readPublication } from './publication.ts'
import { readAddresses } from './release-addresses.ts'
import { readSweep, sweepDrift } from './site-sweep.ts'

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

/** Each difference once, in the words of who named it first; a place of the site is the same in whatever language. */
const once = (drift: readonly Drift[]): readonly Drift[] => {
  const found = new Map<string, Drift>()
  for (const one of drift) {
    const { where, how, locale, what } = one
    const key = JSON.stringify([where, how, where === 'site' ? null : locale, what])
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

/** What is published, and where index and site are not that: by name, by content, by every byte of the release. */
export const examine = async (stack: RunningStack) => {
  const published = await readPublication(stack.urls.cms, stack.secrets.EXPORT_TOKEN)
  const agencies = published.map(({ agency }) => agency)
  const release = await currentRelease(stack.layout.site)
  const [index, files, pages, sweep, outbox] = await Promise.all([
    readIndexes(stack, indexName),
    readIndexes(stack, fileIndexName),
    release === null ? [] : readAddresses(release),
    readSweep(stack.urls.rebuild),
    underWay(stack),
  ])
  const counts = {
    agencies: agencies.length,
    documents: agencies.flatMap(searchDocuments).length,
    files: published.flatMap(({ agency, texts }) => agencyFileDocuments(agency, texts)).length,
    pages: agencies.flatMap(agencyPages).length,
    swept: sweep?.files ?? 0,
  }
  const reading = new Set(published.flatMap(({ waiting }) => [...waiting])).size
  const drift = once([...compare(published, { index, files, pages }), ...sweepDrift(sweep)])
  return { counts, reading, release, outbox, drift }
}
export type Examined = Awaited<ReturnType<typeof examine>>
