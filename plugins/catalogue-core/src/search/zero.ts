import { findPersonalData } from '../privacy/find.ts'
import { leastShare } from './merge.ts'
import { rank, type Ranked } from './rank.ts'
import { normaliseQuery } from './normalise.ts'

/** One pass of a question as it was asked, and what it found. */
export interface AskedPass {
  readonly q: string
  readonly matchingStrategy?: string | undefined
  readonly hits: readonly Ranked[]
}

/**
 * Whether whoever asked these passes was shown nothing. Whoever only passes questions on does not know how they were
 * understood: what holds all words of some pass was shown, what came loosely only if it has enough of the typed words.
 */
export const foundNothing = (passes: readonly AskedPass[]): boolean => {
  if (passes.some(({ matchingStrategy, hits }) => matchingStrategy !== 'frequency' && hits.length > 0))
    return false
  const groups = (passes[0]?.q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ said: word, kind: 'literal' as const, words: [word], asks: [word], weight: 1 }))
  const found = passes.flatMap(({ hits }, pass) => hits.map((hit, at) => ({ hit, pass, at })))
  return rank({ groups, roles: passes.map(() => 'loose' as const) }, found).every(
    ({ share }) => share < leastShare,
  )
}

const longest = 20

/**
 * The form in which a question that found nothing is counted; null for one that must not be: too long to be words to look
 * for, or with a number in it that may be somebody's. Names cannot be told from words here: they are kept out by counting
 * only what several people asked.
 */
export const countableWords = (question: string): string | null => {
  const words = normaliseQuery(question)
  const length = [...words].length
  if (length < 2 || length > longest) return null
  if (/\d{5,}/u.test(words.replace(/[\s-]/gu, '')) || /[@:/\\"]/u.test(words)) return null
  return findPersonalData([
    { place: { kind: 'text', file: null, at: '', hidden: null }, text: words.toUpperCase() },
  ]).length > 0
    ? null
    : words
}
