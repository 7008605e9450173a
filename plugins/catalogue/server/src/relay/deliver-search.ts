import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { isSearchableId } from '@gongkai/catalogue-core/outbox'
import type { SearchDocument } from '@gongkai/catalogue-core/search'
import type { Outcome } from './outcome.ts'
import type { Claimed } from './queue.ts'
import { reasonOf } from './reason.ts'
import { idsOf, mustAnswer, workFor } from './search-documents.ts'
import { blameOf, SearchTrouble } from './search-trouble.ts'
import type { Shelf } from './shelf.ts'

type Shelves = ReadonlyMap<Locale, Shelf<SearchDocument>>

/** What became of documents: brought, or refused and why. Those in neither wait. */
interface Fates {
  readonly brought: Set<string>
  readonly refused: Map<string, string>
}

const nothingYet = (): Fates => ({ brought: new Set(), refused: new Map() })

// As many as one question to the database takes well.
const idsAtOnce = 1000

const unsearchable =
  '编号含检索服务不接受的字符，无法编入检索 / the id has characters that the search server does not take'

/** Until when documents are brought: until they can be found, or as far as an index that is still being filled. */
type Until = 'found' | 'sent'

const bring = async (
  strapi: Core.Strapi,
  shelves: Shelves,
  ids: readonly string[],
  until: Until,
): Promise<void> => {
  let isFindable = true
  for (const [locale, work] of await workFor(strapi, ids)) {
    const found = await shelves.get(locale)?.bring(work)
    // Where there is no index yet, nothing has to be taken out of it.
    if (found === false && work.put.length > 0) isFindable = false
  }
  if (!isFindable && until === 'found')
    throw new SearchTrouble(
      { kind: 'taskSlow' },
      '检索索引正在重新生成，完成后即可检索 / the search index is being filled anew; what waits is findable after that',
    )
}

/**
 * Brings documents, by halves where one of them is refused, down to that one. The refused one leaves the index: what
 * it said before may be what was to be taken back. Throws where the server is to blame.
 */
const bringSome = async (
  strapi: Core.Strapi,
  shelves: Shelves,
  ids: readonly string[],
  fates: Fates,
  until: Until,
): Promise<void> => {
  const [id] = ids
  if (id === undefined) return
  try {
    await bring(strapi, shelves, ids, until)
    for (const brought of ids) fates.brought.add(brought)
  } catch (error) {
    if (blameOf(error) === 'server') throw error
    if (ids.length > 1) {
      const half = Math.ceil(ids.length / 2)
      await bringSome(strapi, shelves, ids.slice(0, half), fates, until)
      await bringSome(strapi, shelves, ids.slice(half), fates, until)
      return
    }
    // What came up while it was read is its own only if others can be read: else the database is away, and all wait.
    if (!(error instanceof SearchTrouble)) await mustAnswer(strapi, error)
    for (const shelf of shelves.values()) await shelf.bring({ put: [], gone: [id] })
    fates.refused.set(id, reasonOf(error))
  }
}

export const bringDocuments = async (
  strapi: Core.Strapi,
  shelves: Shelves,
  ids: readonly string[],
  { fates = nothingYet(), until = 'found' }: { readonly fates?: Fates; readonly until?: Until } = {},
): Promise<Fates> => {
  for (const id of ids) if (!isSearchableId(id)) fates.refused.set(id, unsearchable)
  const rest = ids.filter((id) => !fates.refused.has(id))
  for (let from = 0; from < rest.length; from += idsAtOnce)
    await bringSome(strapi, shelves, rest.slice(from, from + idsAtOnce), fates, until)
  return fates
}

/**
 * Brings the indexes up to date for these changes. A document that several of them are about is looked at once. When the
 * server is to blame, what has not come through waits, and it is held against no document.
 */
export const deliverToSearch = async (
  strapi: Core.Strapi,
  shelves: Shelves,
  claimed: readonly Claimed[],
): Promise<Outcome> => {
  const about = new Map<Claimed, readonly string[]>()
  for (const one of claimed) about.set(one, await idsOf(strapi, one.look))
  const fates = nothingYet()
  let absence = ''
  try {
    await bringDocuments(strapi, shelves, [...new Set([...about.values()].flat())], { fates })
  } catch (error) {
    absence = reasonOf(error)
  }
  const outcome = { delivered: [] as Claimed[], failed: [] as Outcome['failed'][number][] }
  for (const [one, ids] of about) {
    const refused = ids.find((id) => fates.refused.has(id))
    const isSettled = ids.every((id) => fates.brought.has(id) || fates.refused.has(id))
    if (!isSettled) outcome.failed.push({ claimed: one, because: 'absent', reason: absence })
    else if (refused === undefined) outcome.delivered.push(one)
    else
      outcome.failed.push({
        claimed: one,
        because: 'refused',
        reason: `${refused}: ${fates.refused.get(refused) ?? ''}`,
      })
  }
  return outcome
}
