import { setTimeout as pause } from 'node:timers/promises'
import { Meilisearch } from 'meilisearch'
import { batches } from './batches.ts'
import { sendLines } from './send-lines.ts'
import { asTrouble, SearchTrouble } from './search-trouble.ts'

/** Under what an index was last filled to the end. `made` is when the index was created: another of its name is not it. */
export interface Seal {
  readonly id: string
  readonly made: string
  readonly structure: string
  readonly synonyms: string
}

/** A task that the server has taken but perhaps not done: what was sent is not findable before it is. */
export interface Ticket {
  readonly task: number
}

/** The search server as the relay needs it. Everything throws a `SearchTrouble` where the server does not do it. */
export interface SearchServer {
  /** When the index was created; null where there is none. */
  madeAt(uid: string): Promise<string | null>
  create(uid: string, settings: object): Promise<void>
  /** Gives an index settings while it is searched: by the old ones until it is done. */
  takeSettings(uid: string, settings: object): Promise<void>
  /** Drops an index; nothing where there is none. What was still to be done to it is done before, and gone with it. */
  drop(uid: string): Promise<void>
  put(uid: string, documents: readonly { readonly id: string }[]): Promise<readonly Ticket[]>
  remove(uid: string, ids: readonly string[]): Promise<readonly Ticket[]>
  /** Waits until the task *succeeded*. */
  done(ticket: Ticket): Promise<void>
  /** Number of documents; 0 where there is no such index. */
  size(uid: string): Promise<number>
  /** Of all its documents, or of those that the filter lets through; none where there is no such index. */
  ids(uid: string, filter?: string): AsyncGenerator<readonly string[]>
  /** Which of these documents it holds. */
  present(uid: string, ids: readonly string[]): Promise<ReadonlySet<string>>
  takeSynonyms(uid: string, synonyms: Readonly<Record<string, string[]>>): Promise<void>
  /** Lets `next` be found under the name of `uid`, and the other way round; `next` alone where there is no `uid`. */
  swap(uid: string, next: string, thereIsOne: boolean): Promise<void>
  sealOf(uid: string): Promise<Seal | null>
  seal(seal: Seal): Promise<void>
  /** Forgets that any index was filled: all are filled anew, and what does not belong is gone then. */
  unseal(): Promise<void>
}

const patienceMilliseconds = 300_000
const idsAtOnce = 10_000
// Kept in the server itself, so that an empty server knows it is empty.
const stateIndex = 'gongkai-state'

const isMissing = (error: unknown): boolean =>
  error instanceof SearchTrouble && error.fault.kind === 'answered' && error.fault.code === 'index_not_found'

/** Often at first, as most tasks are small; then seldom, as the others take long. */
const pauseAfter = (waited: number): number => (waited < 2000 ? 20 : 100)

/** Waiting ends, as if cancelled, when the signal says that the house is closing. */
export const searchServer = (host: string, key: string, closing?: AbortSignal): SearchServer => {
  const client = new Meilisearch({ host, apiKey: key, timeout: 30_000 })

  const told = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call
    } catch (error) {
      throw asTrouble(error)
    }
  }
  /** What the call gives, or this where the index is not there. */
  const orMissing = async <T, M>(call: Promise<T>, missing: M): Promise<T | M> => {
    try {
      return await told(call)
    } catch (error) {
      if (isMissing(error)) return missing
      throw error
    }
  }

  const done = async ({ task }: Ticket): Promise<void> => {
    for (const began = Date.now(); ;) {
      if (closing?.aborted === true)
        throw new SearchTrouble(
          { kind: 'taskCancelled' },
          'the CMS is closing; this is looked at again when it starts',
        )
      const { status, error } = await told(client.tasks.getTask(task))
      if (status === 'succeeded') return
      if (status === 'canceled') throw new SearchTrouble({ kind: 'taskCancelled' }, `search task ${status}`)
      if (status === 'failed')
        throw new SearchTrouble(
          { kind: 'taskFailed', code: error?.code ?? null },
          `search task ${status}: ${error?.message ?? ''}`,
        )
      const waited = Date.now() - began
      if (waited > patienceMilliseconds)
        throw new SearchTrouble(
          { kind: 'taskSlow' },
          `search task still ${status} after ${String(waited)} ms`,
        )
      await pause(pauseAfter(waited))
    }
  }
  const ticket = async (call: Promise<{ readonly taskUid: number }>): Promise<Ticket> => ({
    task: (await told(call)).taskUid,
  })
  const finished = async (call: Promise<{ readonly taskUid: number }>): Promise<void> =>
    done(await ticket(call))
  const madeAt = async (uid: string): Promise<string | null> => {
    const found = await orMissing(client.getRawIndex(uid), null)
    return found === null ? null : found.createdAt
  }

  const takeSettings = (uid: string, settings: object): Promise<void> =>
    finished(client.index(uid).updateSettings(settings))

  return {
    madeAt,
    create: async (uid, settings) => {
      await finished(client.createIndex(uid, { primaryKey: 'id' }))
      await takeSettings(uid, settings)
    },
    takeSettings,
    drop: async (uid) => {
      if ((await madeAt(uid)) !== null) await finished(client.deleteIndex(uid))
    },
    put: async (uid, documents) => {
      const tickets: Ticket[] = []
      for (const lines of batches(documents)) tickets.push({ task: await sendLines(host, key, uid, lines) })
      return tickets
    },
    remove: async (uid, ids) =>
      ids.length === 0 ? [] : [await ticket(client.index(uid).deleteDocuments([...ids]))],
    done,
    size: async (uid) =>
      (await orMissing(client.index(uid).getStats(), { numberOfDocuments: 0 })).numberOfDocuments,
    ids: async function* (uid, filter) {
      const asked = { fields: ['id' as const], limit: idsAtOnce, ...(filter === undefined ? {} : { filter }) }
      const page = (offset: number) =>
        orMissing(client.index(uid).getDocuments<{ id: string }>({ ...asked, offset }), { results: [] })
      // Two pages at once: the server reads each document whole to give its id, in a thread for each request.
      for (let offset = 0; ; offset += 2 * idsAtOnce) {
        const pages = await Promise.all([page(offset), page(offset + idsAtOnce)])
        for (const { results } of pages) {
          yield results.map(({ id }) => id)
          if (results.length < idsAtOnce) return
        }
      }
    },
    present: async (uid, ids) => {
      const found = new Set<string>()
      for (let from = 0; from < ids.length; from += 1000) {
        const some = ids.slice(from, from + 1000)
        const asked = { ids: some, fields: ['id' as const], limit: some.length }
        const { results } = await told(client.index(uid).getDocuments<{ id: string }>(asked))
        for (const { id } of results) found.add(id)
      }
      return found
    },
    takeSynonyms: (uid, synonyms) => finished(client.index(uid).updateSynonyms({ ...synonyms })),
    swap: (uid, next, thereIsOne) =>
      finished(client.swapIndexes([{ indexes: [next, uid], rename: !thereIsOne }])),
    sealOf: async (uid) => {
      const { results } = await orMissing(client.index<Seal>(stateIndex).getDocuments({ limit: 100 }), {
        results: [],
      })
      return results.find(({ id }) => id === uid) ?? null
    },
    seal: (seal) => finished(client.index<Seal>(stateIndex).addDocuments([seal], { primaryKey: 'id' })),
    unseal: async () => {
      if ((await madeAt(stateIndex)) !== null) await finished(client.index(stateIndex).deleteAllDocuments())
    },
  }
}
