import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { indexName } from '@gongkai/catalogue-core/search'
import { searchSettings } from '@gongkai/config/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { startSearch } from '../../../plugins/operate/testing/real-search.ts'
import { fillIndex, searchServer } from '../../real/search-relay.ts'
import { milliseconds, quantile, row, table, type Row } from '../measure.ts'
import { corpus } from '../search/corpus.ts'
import { judgedIn } from '../search/judged.ts'
import { understandingFor } from '../search/understanding.ts'
import { batches, derived, makeIndex, send, type Server } from './fill.ts'
import { askInTurn, bareHits, bareMarked, bareMarkedAndFacets, ourHits, ourHitsAndFacets } from './latency.ts'
import { reindexUnderLoad } from './swaps.ts'

const judged = path.resolve(import.meta.dirname, '../../search/judged.json')
const uid = indexName('zh-Hans')
const settings = searchSettings(thesaurus)

/** A search server as it ships, in a process and folder of its own. */
const served = async <T>(work: (server: Server) => Promise<T>): Promise<T> => {
  const { url, masterKey, stop } = await startSearch()
  try {
    return await work({ host: url, key: masterKey })
  } finally {
    await stop()
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for (const file of (await readdir(folder)).sort()) yield await readFile(path.join(folder, file), 'utf8')
}

/** What comes out on the way, as the table comes at the end of an hour. */
const said = (line: string): void => void process.stderr.write(`${line}\n`)

/** Time to fill an index that is already there with documents that are already derived. */
const bareFill = async (documents: number): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scale-'))
  try {
    let file = 0
    for await (const lines of batches(derived(documents)))
      await writeFile(path.join(folder, String((file += 1)).padStart(6, '0')), lines)
    return await served(async (server) => {
      await makeIndex(server, uid, settings)
      return milliseconds(() => send(server, uid, filesIn(folder)))
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

const perSecond = (documents: number, time: number): number => (documents / time) * 1000

/** One client asks everything four times, so that its slowest in a hundred is not a single question. */
const alone = (queries: readonly string[]): readonly string[] => [
  ...queries,
  ...queries,
  ...queries,
  ...queries,
]

const latencyRows = async (
  server: Server,
  size: string,
  queries: readonly string[],
): Promise<readonly Row[]> => {
  const understanding = understandingFor(await corpus())
  const peers = {
    hits: ourHits(server, understanding),
    all: ourHitsAndFacets(server, understanding),
    bareHits: bareHits(server, uid),
    bareMarked: bareMarked(server, uid),
    bareAll: bareMarkedAndFacets(server, uid),
  }
  await askInTurn(peers, queries, 1)
  const rows: Row[] = []
  for (const clients of [1, 8]) {
    const times = await askInTurn(peers, clients === 1 ? alone(queries) : queries, clients)
    const compared = (what: string, ours: readonly number[], name: string, bare: readonly number[]) => {
      const named = `${size}, ${String(clients)} clients, load ${loadavg()[0]?.toFixed(1) ?? ''}, ${what}`
      return [
        row('search-scale', `${named}: p50`, ours, { what: name, values: bare }),
        row('search-scale', `${named}: p99`, [quantile(ours, 0.99)], {
          what: name,
          values: [quantile(bare, 0.99)],
        }),
      ]
    }
    const these = [
      ...compared('hits', times.hits, 'bare search, nothing marked', times.bareHits),
      ...compared('hits', times.hits, 'bare search, marked and cropped', times.bareMarked),
      ...compared('hits, then facets', times.all, 'bare search, marked, with facets', times.bareAll),
    ]
    rows.push(...these)
    said(table(these))
  }
  return rows
}

/** Fills an index as the relay does, beside the time in which the server takes the same documents when they lie ready. */
const filled = async (server: Server, documents: number): Promise<Row> => {
  const bare = await bareFill(documents)
  const ours = await milliseconds(() =>
    fillIndex(searchServer(server.host, server.key), uid, settings, derived(documents)),
  )
  const rate = row(
    'search-scale',
    `${String(documents)} documents: indexed as the relay does, from agencies to checked and swapped in`,
    [perSecond(documents, ours)],
    { what: 'the same documents, already derived', values: [perSecond(documents, bare)] },
    'rows/s',
  )
  said(table([rate]))
  return rate
}

/** How fast an index is filled from published agencies, and nothing else: a quarter of the time. */
export const searchFill = async (sizes: readonly number[]): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const size of sizes) rows.push(await served((server) => filled(server, size)))
  return rows
}

/**
 * At a size: how fast an index is filled; how long the whole plan of a question takes beside one bare search of the words
 * as typed on the same index; and what citizens get while all of it is built anew and swapped.
 */
const atSize = (documents: number, queries: readonly string[]): Promise<readonly Row[]> => {
  const size = `${String(documents)} documents`
  return served(async (server) => {
    const rate = await filled(server, documents)
    const understanding = understandingFor(await corpus())
    const latency = await latencyRows(server, size, queries)
    const { searches, errors, empties } = await reindexUnderLoad(server, uid, {
      ask: ourHits(server, understanding),
      queries,
      documents,
      settings,
    })
    return [
      rate,
      ...latency,
      row('search-scale', `${size}: searches while reindexed and swapped`, [searches], null, 'answers'),
      row('search-scale', `${size}: errors among them`, [errors], null, 'answers'),
      row('search-scale', `${size}: falsely empty among them`, [empties], null, 'answers'),
    ]
  })
}

/** Asks the judged queries, or each so-manieth of them. */
export const searchScale = async (sizes: readonly number[], each = 1): Promise<readonly Row[]> => {
  const queries = (await judgedIn(judged)).map(({ query }) => query).filter((_, i) => i % each === 0)
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await atSize(size, queries)))
  return rows
}
