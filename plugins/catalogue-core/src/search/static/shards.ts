import * as v from 'valibot'
import { familyOf, shardOf, type Sought } from './keys.ts'
import type { Manifest } from './manifest.ts'
import { unpackPostings, type Place, type Postings } from './postings.ts'

/** Gives a file of the index by its name, parsed. Whoever gives it keeps it: it is asked for again. */
export type FetchShard = (name: string) => Promise<unknown>

/** Answers where a key stands, from shards that are here. */
export interface Opened {
  readonly documents: number
  readonly lookUp: (sought: Sought) => Postings
}

const Shard = v.array(v.string())

/** Keys and packed postings by turns. */
const unpackShard = (json: unknown): ReadonlyMap<string, string> => {
  const flat = v.parse(Shard, json)
  return new Map(flat.flatMap((key, i) => (i % 2 === 0 ? [[key, flat[i + 1] ?? '']] : [])))
}

const united = (all: readonly Postings[]): Postings => {
  const best = new Map<number, Place>()
  for (const postings of all)
    for (const [document, place] of postings)
      if (place >= (best.get(document) ?? 0)) best.set(document, place)
  return best
}

/** Fetches every shard that these may be in. */
export const openShards = async (
  sought: readonly Sought[],
  { documents, shards }: Manifest,
  fetchShard: FetchShard,
): Promise<Opened> => {
  const nameOf = (key: string): string => {
    const own = shards[familyOf(key)]
    return own[shardOf(key, own.length)] ?? ''
  }
  const names = [...new Set(sought.map(({ key }) => nameOf(key)))]
  const opened = new Map(
    await Promise.all(names.map(async (name) => [name, unpackShard(await fetchShard(name))] as const)),
  )
  const found = ({ key, beginning }: Sought): Postings => {
    const shard = opened.get(nameOf(key)) ?? new Map<string, string>()
    if (!beginning) return unpackPostings(shard.get(key) ?? '')
    return united(
      [...shard].flatMap(([other, packed]) => (other.startsWith(key) ? [unpackPostings(packed)] : [])),
    )
  }
  const known = new Map<string, Postings>()
  return {
    documents,
    lookUp: (sought) => {
      const name = `${sought.key}${sought.beginning ? '*' : ''}`
      const postings = known.get(name) ?? found(sought)
      known.set(name, postings)
      return postings
    },
  }
}
