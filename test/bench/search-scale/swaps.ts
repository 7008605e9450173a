import { setTimeout as pause } from 'node:timers/promises'
import { fillIndex, searchServer } from '../../real/search-relay.ts'
import { call, derived, enqueue, settled, type Server } from './fill.ts'
import type { Ask } from './latency.ts'

const clients = 4
const between = 2

interface UnderLoad {
  readonly searches: number
  readonly errors: number
  /** Answers without a hit to questions that had hits before. */
  readonly empties: number
}

/** Searches by several clients for as long as the work takes. */
const whileSearching = async (
  ask: Ask,
  queries: readonly string[],
  work: () => Promise<void>,
): Promise<UnderLoad> => {
  let [searches, errors, empties] = [0, 0, 0]
  let working = true
  const client = async (number: number): Promise<void> => {
    for (let i = number; working; i += 1) {
      const hits = await ask(queries[i % queries.length] ?? '').catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        errors += 1
        return null
      })
      searches += 1
      if (hits === 0) empties += 1
      await pause(between)
    }
  }
  const asking = Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  try {
    await work()
  } finally {
    working = false
    await asking
  }
  return { searches, errors, empties }
}

const swaps = 20

/** A new index filled beside the one that is searched, and then swapped with it again and again. */
export const reindexUnderLoad = async (
  server: Server,
  uid: string,
  {
    ask,
    queries,
    documents,
    settings,
  }: {
    readonly ask: Ask
    readonly queries: readonly string[]
    readonly documents: number
    readonly settings: object
  },
): Promise<UnderLoad> => {
  const answered: string[] = []
  for (const query of queries) if ((await ask(query)) > 0) answered.push(query)
  const beside = `${uid}-next`
  return whileSearching(ask, answered, async () => {
    await fillIndex(searchServer(server.host, server.key), beside, settings, derived(documents))
    for (let i = 0; i < swaps; i += 1)
      await settled(
        server,
        await enqueue(server, 'POST', '/swap-indexes', JSON.stringify([{ indexes: [uid, beside] }])),
      )
    await call(server, 'DELETE', `/indexes/${beside}`)
  })
}
