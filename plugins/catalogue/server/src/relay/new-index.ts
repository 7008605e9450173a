import { isSearchableId } from '@gongkai/catalogue-core/outbox'
import type { SearchServer, Ticket } from './search-server.ts'
import { blameOf } from './search-trouble.ts'
import type { Turns } from './turns.ts'

interface Identified {
  readonly id: string
}

/** What an index must hold after looking again: these documents, and none with the ids in `gone`. */
export interface Work<D extends Identified> {
  readonly put: readonly D[]
  readonly gone: readonly string[]
}

/** An index in the making, and what it must hold in the end: ids only, never all documents at once. */
export interface NewIndex<D extends Identified> {
  readonly uid: string
  readonly expected: ReadonlySet<string>
  /**
   * Sends all documents of the source, reading on while the server indexes; answers ids of which the server refused some.
   * Those are not in the index.
   */
  pour(source: AsyncIterable<readonly D[]>): Promise<readonly string[]>
  /** A change touches these documents. Called in a turn before it is sent; it is owed from then on. */
  owe(work: Work<D>): Owed
  /** In a turn: waits for what is on its way; true if nothing is owed then. */
  isPaid(): Promise<boolean>
}

export interface Owed {
  /** The change was sent and will have come through when this resolves. */
  paidBy(sent: Promise<unknown>): void
}

/**
 * How much is sent at once, and how many such batches are read ahead of the server. While an index is searched a
 * withdrawal may have to wait for all of them in the server's queue, so they are few. The first index of all keeps nobody
 * waiting, and the server does much at once faster: at 500 000 documents three batches of 5000 ahead make 0.74 of its own
 * rate, sixty 0.91; at 100 000 these larger ones 0.96, where those made 0.88.
 */
const portions = {
  searched: { documents: 5000, ahead: 3 },
  first: { documents: 10_000, ahead: 30 },
} as const

export const newIndex = <D extends Identified>(
  server: SearchServer,
  uid: string,
  turn: Turns,
  replaces: keyof typeof portions,
): NewIndex<D> => {
  const portion = portions[replaces]
  const expected = new Set<string>()
  const touched = new Set<string>()
  const owed = new Map<string, object>()
  const underWay = new Set<Promise<unknown>>()
  const inFlight: { readonly ids: readonly string[]; readonly tickets: readonly Ticket[] }[] = []
  const refused: string[] = []

  const refuse = (ids: readonly string[], error: unknown): void => {
    if (blameOf(error) === 'server') throw error
    for (const id of ids) if (!touched.has(id)) expected.delete(id)
    refused.push(...ids)
  }
  const settleOldest = async (): Promise<void> => {
    const oldest = inFlight.shift()
    if (oldest === undefined) return
    try {
      for (const ticket of oldest.tickets) await server.done(ticket)
    } catch (error) {
      refuse(oldest.ids, error)
    }
  }
  const flush = async (documents: readonly D[]): Promise<void> => {
    while (inFlight.length >= portion.ahead) await settleOldest()
    await turn(async () => {
      const own = documents.filter(({ id }) => !touched.has(id) && isSearchableId(id))
      refused.push(...documents.flatMap(({ id }) => (isSearchableId(id) ? [] : [id])))
      const ids = own.map(({ id }) => id)
      for (const id of ids) expected.add(id)
      try {
        inFlight.push({ ids, tickets: await server.put(uid, own) })
      } catch (error) {
        refuse(ids, error)
      }
    })
  }

  return {
    uid,
    expected,
    pour: async (source) => {
      let waiting: D[] = []
      for await (const documents of source) {
        waiting.push(...documents)
        while (waiting.length >= portion.documents) {
          await flush(waiting.slice(0, portion.documents))
          waiting = waiting.slice(portion.documents)
        }
      }
      if (waiting.length > 0) await flush(waiting)
      while (inFlight.length > 0) await settleOldest()
      return refused
    },
    owe: ({ put, gone }) => {
      const own = {}
      const ids = [...put.map(({ id }) => id), ...gone]
      for (const id of ids) {
        touched.add(id)
        owed.set(id, own)
      }
      const settle = async (sent: Promise<unknown>): Promise<void> => {
        await sent
        for (const { id } of put) expected.add(id)
        for (const id of gone) expected.delete(id)
        for (const id of ids) if (owed.get(id) === own) owed.delete(id)
      }
      return {
        paidBy: (sent) => {
          // Who brings the change hears of its failure; here it stays owed.
          const settled = settle(sent).catch(() => undefined)
          underWay.add(settled)
          void settled.then(() => underWay.delete(settled))
        },
      }
    },
    isPaid: async () => {
      await Promise.all(underWay)
      return owed.size === 0
    },
  }
}
