import type { Pass } from '../plan.ts'
import type { Opened } from './shards.ts'
import type { Way, Word } from './words.ts'

/** Documents with how well each has what was asked for. */
export type Scores = ReadonlyMap<number, number>

// As ranking weighs fields; a title says most.
const worthAt = { 0: 0.25, 1: 0.7, 2: 0.8, 3: 1 } as const

/** Pairs that bridge two words stand in no row that has the words apart: of three pairs one may be missing. */
const mayMiss = (pairs: number): number => Math.floor(pairs / 3)

/** Words of an entry are further from what was said the later they stand. */
const fade = 0.04

const havingWay = (way: Way, { documents, lookUp }: Opened): Scores => {
  const found = new Map<number, { count: number; worth: number }>()
  for (const sought of way) {
    const postings = lookUp(sought)
    const rarity = Math.log(1 + documents / Math.max(1, postings.size))
    for (const [document, place] of postings) {
      const before = found.get(document) ?? { count: 0, worth: 0 }
      found.set(document, { count: before.count + 1, worth: before.worth + rarity * worthAt[place] })
    }
  }
  const needed = way.length - mayMiss(way.length)
  return new Map(
    [...found].flatMap(([document, { count, worth }]) => (count >= needed ? [[document, worth]] : [])),
  )
}

const havingWord = (word: Word, opened: Opened): Scores => {
  const best = new Map<number, number>()
  for (const [i, way] of word.entries())
    for (const [document, worth] of havingWay(way, opened)) {
      const own = worth * Math.max(0.6, 1 - fade * i)
      if (own > (best.get(document) ?? 0)) best.set(document, own)
    }
  return best
}

/** Documents that have every word, or, in a looser pass, any; the more and the rarer, the better. */
export const matches = (
  words: readonly Word[],
  strategy: Pass['matchingStrategy'],
  opened: Opened,
): Scores => {
  const having = words.map((word) => havingWord(word, opened))
  const sums = new Map<number, { count: number; score: number }>()
  for (const scores of having)
    for (const [document, score] of scores) {
      const before = sums.get(document) ?? { count: 0, score: 0 }
      sums.set(document, { count: before.count + 1, score: before.score + score })
    }
  const needed = strategy === 'all' ? words.length : 1
  return new Map(
    [...sums].flatMap(([document, { count, score }]) => (count >= needed ? [[document, score]] : [])),
  )
}
