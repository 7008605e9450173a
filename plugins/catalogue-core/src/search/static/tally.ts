import { appendPostings, noPostings, postingOf, type PackedPostings, type Place } from './postings.ts'

/** Where keys stand, counted document by document. */
export interface Tally {
  /** Documents ascend, and of each its best places come first: a key counts once for a document. */
  readonly count: (key: string, document: number, place: Place) => void
  /** Every key that was counted. */
  readonly keys: () => Iterable<string>
  /** Where a key stands, packed. */
  readonly packed: (key: string) => string
}

/** So many postings are kept as numbers before they are packed: more would only take memory. */
const atOnce = 2 ** 21

/**
 * Keys have numbers, and what was counted lies in two long rows of numbers until there is enough of it to be sorted by key
 * and packed: a list for each key, of millions that grow, would be most of what an index takes, in time and in memory.
 */
export const tally = (): Tally => {
  const numbers = new Map<string, number>()
  const packed: PackedPostings[] = []
  const last: number[] = []
  const keysCounted = new Uint32Array(atOnce)
  const postings = new Uint32Array(atOnce)
  let counted = 0

  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    packed.push(noPostings)
    return numbers.set(key, packed.length - 1).size - 1
  }

  /** Sorted by counting: what stood before stays before, so the documents of a key still ascend. */
  const pack = (): void => {
    const ends = new Uint32Array(packed.length)
    for (const key of keysCounted.subarray(0, counted)) ends[key] = (ends[key] ?? 0) + 1
    let sum = 0
    for (const [key, own] of ends.entries()) {
      ends[key] = sum
      sum += own
    }
    const sorted = new Uint32Array(counted)
    for (let i = 0; i < counted; i += 1) {
      const key = keysCounted[i] ?? 0
      const at = ends[key] ?? 0
      sorted[at] = postings[i] ?? 0
      ends[key] = at + 1
    }
    let from = 0
    for (const [key, to] of ends.entries()) {
      if (to > from) packed[key] = appendPostings(packed[key] ?? noPostings, sorted.subarray(from, to))
      from = to
    }
    counted = 0
  }

  return {
    count: (key, document, place) => {
      const number = numberOf(key)
      if (last[number] === document) return
      last[number] = document
      if (counted === atOnce) pack()
      keysCounted[counted] = number
      postings[counted] = postingOf(document, place)
      counted += 1
    },
    keys: () => numbers.keys(),
    packed: (key) => {
      if (counted > 0) pack()
      return packed[numbers.get(key) ?? -1]?.text ?? ''
    },
  }
}
