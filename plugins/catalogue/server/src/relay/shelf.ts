import { setTimeout as pause } from 'node:timers/promises'
import { newIndex, type NewIndex, type Work } from './new-index.ts'
import { mustBeSame, suspects } from './same-documents.ts'
import type { SearchServer, Ticket } from './search-server.ts'
import { turns } from './turns.ts'

interface Identified {
  readonly id: string
}

/** Of what kind an index is. What it was filled under is compared with this. */
export interface Kind {
  readonly structure: string
  readonly synonyms: string
}

export type ShelfState =
  /** It holds all that is public, under the settings asked for; `otherWords`: its synonyms are other ones. */
  | { readonly state: 'whole'; readonly otherWords: boolean }
  /** The server has no such index: it is new, or was replaced by an empty one. */
  | { readonly state: 'missing' }
  /** There is one, but it was not filled to the end, or by somebody else, or is to be filled anew. */
  | { readonly state: 'unfinished' }
  /** It was filled under other settings. */
  | { readonly state: 'outdated' }

export interface Filling<D extends Identified> {
  readonly kind: Kind
  readonly settings: object
  /** All that is public, as it is read. */
  readonly source: AsyncIterable<readonly D[]>
  /** Has these documents looked at and sent again: the server refused something among them. */
  readonly again: (ids: readonly string[]) => Promise<void>
}

/**
 * An index that can be replaced while it is searched and written (DESIGN §6.7).
 *
 * A new one is filled beside it under a name of its own; changes of that time go to both; then the two swap names.
 * Why nothing that was withdrawn comes back by this:
 * - Tasks are done in the order in which the server took them. A change and a batch of the fill are sent in turns, never
 *   at once; so is the swap. What is sent later is done later.
 * - A document that a change has touched belongs to changes from then on: the fill leaves it out of every later batch, as
 *   it may have read it before the change. What the fill sent of it earlier, the change's own task follows.
 * - Whatever was changed before the filling began was committed before the fill read; whatever is changed afterwards has a
 *   delivery that comes afterwards, and finds the new index: in the making here, or under its name after the swap.
 * - A change that came through to the old index and not to the new one is owed, and there is no swap while any is.
 */
export interface Shelf<D extends Identified> {
  readonly uid: string
  state(kind: Kind): Promise<ShelfState>
  /** Whether the index of which the last state was told is still the one that is there: one small question. */
  stands(): Promise<boolean>
  /** Brings what is searched up to date, and what is in the making. True once it can be found: false while there is only the latter. */
  bring(work: Work<D>): Promise<boolean>
  /** Gives the index these words in one task; searches go by the old ones until it is done. */
  takeWords(kind: Kind, synonyms: Readonly<Record<string, string[]>>): Promise<void>
  /** Fills a new index and lets it take the place of the old one; answers how many documents it holds. */
  fill(filling: Filling<D>): Promise<number>
  /** Drops what a fill has left that did not come to its end. */
  tidy(): Promise<void>
}

const nextOf = (uid: string): string => `${uid}-next`
const owedMilliseconds = 200
const mostOwedMilliseconds = 300_000

export const shelf = <D extends Identified>(server: SearchServer, uid: string): Shelf<D> => {
  const turn = turns()
  const next = nextOf(uid)
  let isSearched = false
  let known: string | null = null
  // A swap of which it is not known whether it came about, until the next fill.
  let isDoubtful = false
  let made: NewIndex<D> | null = null

  const send = async (to: string, { put, gone }: Work<D>): Promise<readonly Ticket[]> => [
    ...(await server.put(to, put)),
    ...(await server.remove(to, gone)),
  ]
  /** In a turn. Null while a change is owed that must come through first. */
  const takeOver = async (
    filled: NewIndex<D>,
    kind: Kind,
    suspected: readonly string[],
  ): Promise<number | null> => {
    if (!(await filled.isPaid())) return null
    const size = await mustBeSame(server, filled, suspected)
    const createdAt = await server.madeAt(next)
    // Before the swap, as the seal is of the new index alone: whether the swap came about can then be told by it.
    await server.seal({ id: uid, made: createdAt ?? '', ...kind })
    isDoubtful = true
    await server.swap(uid, next, isSearched)
    isDoubtful = false
    isSearched = true
    made = null
    return size
  }

  return {
    uid,
    state: async ({ structure, synonyms }) => {
      const [there, seal] = await Promise.all([server.madeAt(uid), server.sealOf(uid)])
      isSearched = there !== null
      known = there
      if (there === null) return { state: 'missing' }
      if (isDoubtful || seal?.made !== there) return { state: 'unfinished' }
      return seal.structure === structure
        ? { state: 'whole', otherWords: seal.synonyms !== synonyms }
        : { state: 'outdated' }
    },
    stands: async () => known !== null && (await server.madeAt(uid)) === known,
    bring: async (work) => {
      const { found, through } = await turn(async () => {
        const owed = made?.owe(work)
        const tickets = [
          ...(isSearched ? await send(uid, work) : []),
          ...(owed === undefined ? [] : await send(next, work)),
        ]
        const sent = Promise.all(tickets.map((ticket) => server.done(ticket)))
        owed?.paidBy(sent)
        return { found: isSearched, through: sent }
      })
      await through
      return found
    },
    takeWords: async (kind, synonyms) => {
      await server.takeSynonyms(uid, synonyms)
      const createdAt = await server.madeAt(uid)
      await server.seal({ id: uid, made: createdAt ?? '', ...kind })
    },
    fill: async ({ kind, settings, source, again }) => {
      await server.drop(next)
      await server.create(next, settings)
      const own = newIndex<D>(server, next, turn, isSearched ? 'searched' : 'first')
      await turn(() => {
        made = own
        return Promise.resolve()
      })
      try {
        const refused = await own.pour(source)
        if (refused.length > 0) await again(refused)
        const suspected = await suspects(server, own)
        for (let waited = 0; waited < mostOwedMilliseconds; waited += owedMilliseconds) {
          const size = await turn(() => takeOver(own, kind, suspected))
          if (size !== null) return size
          await pause(owedMilliseconds)
        }
        throw new Error(`changes do not come through to the new index ${next}: it is not put in place`)
      } finally {
        made = null
      }
    },
    tidy: async () => {
      if (made === null) await server.drop(next)
    },
  }
}
