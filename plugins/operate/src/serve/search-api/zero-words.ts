import { createHash, randomBytes } from 'node:crypto'
import { dayAt } from '@gongkai/catalogue-core/duty'
import { countableWords } from '@gongkai/catalogue-core/indexing'

/** How often words found nothing on a day (Asia/Shanghai). */
export interface ZeroCount {
  readonly word: string
  readonly day: string
  readonly count: number
}

/** Who types asks at every pause; what stands is what is asked last. */
const settledMilliseconds = 10_000
/** Names cannot be told from words: what fewer than so many people asked stays in memory, and is forgotten. */
const leastAskers = 3
const memoryMilliseconds = 14 * 24 * 3_600_000
const mostAddresses = 10_000
const mostWords = 10_000

const shanghaiDay = (moment: number): string => dayAt(new Date(moment).toISOString())

interface Waiting {
  readonly word: string | null
  readonly at: number
}

interface Known {
  readonly askers: Set<string>
  readonly days: Map<string, number>
  lastAt: number
}

const isTyping = (before: string, now: string): boolean => now.startsWith(before) || before.startsWith(now)

const oldest = <Key>(map: ReadonlyMap<Key, unknown>): Key | undefined => map.keys().next().value

/**
 * Words that found nothing, counted. Addresses are kept only as hashes with a salt that no file ever sees, and only to
 * tell three people from one; nothing leaves here of words that fewer asked.
 */
export const zeroWords = () => {
  const salt = randomBytes(16)
  const waiting = new Map<string, Waiting>()
  const known = new Map<string, Known>()
  const hashed = (address: string): string =>
    createHash('sha256').update(salt).update(address).digest('base64').slice(0, 16)

  const count = (word: string, asker: string, at: number): void => {
    const one = known.get(word) ?? { askers: new Set<string>(), days: new Map<string, number>(), lastAt: at }
    // One person asks on several days; that is as good as several.
    if (one.askers.size < leastAskers) one.askers.add(`${asker} ${shanghaiDay(at)}`)
    one.days.set(shanghaiDay(at), (one.days.get(shanghaiDay(at)) ?? 0) + 1)
    one.lastAt = at
    known.delete(word)
    known.set(word, one)
  }
  const settle = (now: number): void => {
    for (const [asker, { word, at }] of waiting) {
      if (now - at < settledMilliseconds && waiting.size <= mostAddresses) continue
      waiting.delete(asker)
      if (word !== null) count(word, asker, at)
    }
    for (const [word, { lastAt }] of known) if (now - lastAt > memoryMilliseconds) known.delete(word)
    for (let word = oldest(known); known.size > mostWords && word !== undefined; word = oldest(known))
      known.delete(word)
  }
  return {
    /** A question was answered: `nothing` says whether with nothing. */
    note(address: string, question: string, nothing: boolean, now: number): void {
      const asker = hashed(address)
      const before = waiting.get(asker)
      if (before !== undefined && before.word !== null)
        if (now - before.at >= settledMilliseconds || !isTyping(before.word, question))
          count(before.word, asker, before.at)
      waiting.delete(asker)
      waiting.set(asker, { word: nothing ? countableWords(question) : null, at: now })
      if (waiting.size > mostAddresses) settle(now)
    },
    /** What several people asked, since it was last taken. */
    take(now: number): readonly ZeroCount[] {
      settle(now)
      return [...known].flatMap(([word, { askers, days }]) => {
        if (askers.size < leastAskers) return []
        const taken = [...days].map(([day, times]) => ({ word, day, count: times }))
        days.clear()
        return taken
      })
    },
  }
}
export type ZeroWords = ReturnType<typeof zeroWords>
