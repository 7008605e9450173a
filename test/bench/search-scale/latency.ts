import {
  countSearch,
  multiSearch,
  planQuery,
  readAnswer,
  readCounts,
  type Understanding,
} from '@gongkai/catalogue-core/search'
import { milliseconds } from '../measure.ts'
import type { Server } from './fill.ts'

const locale = 'zh-Hans'
const wanted = { locale, narrowing: {}, limit: 50 } as const

const post = async ({ host, key }: Server, path: string, body: object): Promise<unknown> => {
  const response = await fetch(`${host}${path}`, {
    method: 'POST',
    // As our door asks the search server, and ours and the bare alike: compressed answers wait for acknowledgements.
    headers: {
      'content-type': 'application/json',
      'accept-encoding': 'identity',
      authorization: `Bearer ${key}`,
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
  return response.json()
}

/** Asks one question and waits until its answer could be shown; how many hits that were. */
export type Ask = (query: string) => Promise<number>

/** From typed words to ranked and marked hits: plan, one request of all passes, answer read. */
export const ourHits =
  (server: Server, understanding: Understanding): Ask =>
  async (query) => {
    const plan = planQuery(query, understanding)
    const found = readAnswer(await post(server, '/multi-search', multiSearch(plan, wanted)), plan)
    return found.exact.length + found.looser.length
  }

/** The same and the counts of all facets, which the page asks for when its hits are shown. */
export const ourHitsAndFacets =
  (server: Server, understanding: Understanding): Ask =>
  async (query) => {
    const plan = planQuery(query, understanding)
    const found = readAnswer(await post(server, '/multi-search', multiSearch(plan, wanted)), plan)
    const counts = await post(server, '/multi-search', countSearch(plan, found, wanted))
    readCounts(counts, plan, found, {})
    return found.exact.length + found.looser.length
  }

const [page] = multiSearch(planQuery('医保'), wanted).queries
const [count] = countSearch(planQuery('医保'), { total: 1, counted: 0 }, wanted).queries

/** Words as typed, one search: what a page gets that knows Meilisearch and nothing else. */
const bare =
  (server: Server, uid: string, more: object): Ask =>
  async (query) => {
    const answer = (await post(server, `/indexes/${uid}/search`, {
      q: query,
      limit: page?.limit,
      filter: page?.filter,
      attributesToRetrieve: page?.attributesToRetrieve,
      ...more,
    })) as { readonly hits: readonly unknown[] }
    return answer.hits.length
  }

/** The same limit, filter and fields as ours; nothing marked. */
export const bareHits = (server: Server, uid: string): Ask => bare(server, uid, {})

const marks = {
  attributesToHighlight: ['title', 'content', 'basis', 'phones'],
  attributesToCrop: ['content'],
  cropLength: 60,
}
/** And marked and cropped by the server, as a page needs that does not mark by itself. */
export const bareMarked = (server: Server, uid: string): Ask => bare(server, uid, marks)
/** And with the counts of all facets. */
export const bareMarkedAndFacets = (server: Server, uid: string): Ask =>
  bare(server, uid, { ...marks, facets: count?.facets })

/** So many clients at once; each asks every question of every peer, the peers turn by turn. */
export const askInTurn = async <Name extends string>(
  peers: Readonly<Record<Name, Ask>>,
  queries: readonly string[],
  clients: number,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(peers) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  const client = async (number: number): Promise<void> => {
    for (const [i, query] of queries.entries())
      for (let turn = 0; turn < names.length; turn += 1) {
        // Each begins with another, so that no peer always follows the same one.
        const name = names[(turn + i + number) % names.length]
        if (name !== undefined) times[name].push(await milliseconds(() => peers[name](query)))
      }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return times
}
