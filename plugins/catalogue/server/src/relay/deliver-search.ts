import type { Core } from '@strapi/strapi'
import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import type { Thesaurus } from '@gongkai/catalogue-core/search'
import { currentThesaurus } from '../thesaurus/current.ts'
import type { Claimed } from './queue.ts'
import { reasonOf } from './reason.ts'
import { allWork, indexWork } from './search-documents.ts'
import type { SearchIndex } from './search-index.ts'

export type Outcome =
  | { readonly delivered: readonly Claimed[]; readonly failed: readonly [] }
  | { readonly delivered: readonly Claimed[]; readonly failed: readonly Claimed[]; readonly reason: string }

const fillIndex = async (
  strapi: Core.Strapi,
  index: SearchIndex,
  locale: Locale,
  thesaurus: Thesaurus,
): Promise<void> => {
  await index.prepare(locale, thesaurus)
  const documents = await allWork(strapi, locale)
  await index.put(locale, documents)
  const wanted = new Set(documents.map((document) => document.id))
  await index.remove(
    locale,
    (await index.ids(locale)).filter((id) => !wanted.has(id)),
  )
  // Only now: a fill that was interrupted starts again.
  await index.seal(locale, thesaurus)
}

/**
 * An index that is new, lost, or of older settings gets everything that is public, and nothing else stays in it; one that
 * lacks only the present words gets those.
 */
export const fillIndexes = async (strapi: Core.Strapi, index: SearchIndex): Promise<void> => {
  const thesaurus = await currentThesaurus(strapi)
  for (const locale of locales)
    if (await index.isReady(locale)) await index.takeWords(locale, thesaurus)
    else await fillIndex(strapi, index, locale, thesaurus)
}

const send = async (strapi: Core.Strapi, index: SearchIndex, claimed: readonly Claimed[]): Promise<void> => {
  for (const { locale, put, gone } of await indexWork(
    strapi,
    claimed.map((c) => c.look),
  )) {
    await index.put(locale, put)
    await index.remove(locale, gone)
  }
}

/**
 * Brings the index up to date for these changes in one batch; when the batch fails, one by one,
 * so that a document the server refuses does not hold the others back.
 */
export const deliverToSearch = async (
  strapi: Core.Strapi,
  index: SearchIndex,
  claimed: readonly Claimed[],
): Promise<Outcome> => {
  try {
    await fillIndexes(strapi, index)
    await send(strapi, index, claimed)
    return { delivered: claimed, failed: [] }
  } catch (error) {
    if (claimed.length === 1) return { delivered: [], failed: claimed, reason: reasonOf(error) }
    return oneByOne(strapi, index, claimed, reasonOf(error))
  }
}

const oneByOne = async (
  strapi: Core.Strapi,
  index: SearchIndex,
  claimed: readonly Claimed[],
  batchReason: string,
): Promise<Outcome> => {
  const delivered: Claimed[] = []
  const failed: Claimed[] = []
  let reason = batchReason
  for (const one of claimed) {
    try {
      await send(strapi, index, [one])
      delivered.push(one)
    } catch (error) {
      failed.push(one)
      reason = reasonOf(error)
      // Nothing has come through yet: the server is down rather than this document bad. The rest waits too.
      if (delivered.length === 0) return { delivered, failed: claimed, reason }
    }
  }
  return failed.length === 0 ? { delivered, failed: [] } : { delivered, failed, reason }
}
