import { textFields, type Pass, type QueryPlan } from '../plan.ts'
import { gramsOf } from './grams.ts'
import type { Sought } from './keys.ts'
import { initialsSought, soundsOf } from './sounds.ts'

/** One way in which a document can have a word: all of this, or nearly. */
export type Way = readonly Sought[]

/** One word of a question: any of its ways will do, the first are the nearest to what was said. */
export type Word = readonly Way[]

type Groups = QueryPlan['groups']

/** The search server knows synonyms by itself; here the plan says what each word stands for. */
const standsFor = (word: string, groups: Groups): readonly string[] => {
  const group = groups.find(
    ({ kind, asks, said }) => (word !== said || kind === 'known') && asks.includes(word),
  )
  return group?.words ?? [word]
}

const quoted = (word: string): string | null => /^"(.*)"$/s.exec(word)?.[1] ?? null

const keysOf = (key: string, fields: ReadonlySet<string>): readonly Way[] => [
  ...(fields.has('documentKeys') ? [[{ key: `#${key}`, beginning: false }]] : []),
  ...(fields.has('articleKeys') ? [[{ key: `@${key}`, beginning: false }]] : []),
]

/** The words of a pass, each with the ways in which a document has it. */
export const wordsOf = (
  { q, attributesToSearchOn = textFields }: Pass,
  groups: Groups,
  syllables: ReadonlySet<string>,
): readonly Word[] => {
  const fields = new Set<string>(attributesToSearchOn)
  const inTexts = textFields.some((field) => fields.has(field))
  const words = q.split(' ').filter((word) => word !== '')
  return words.flatMap((word, i): readonly Word[] => {
    const key = quoted(word)
    if (key !== null) return [keysOf(key, fields)]
    const letters = /^[a-z]{2,}$/.test(word) ? word : null
    const ways: Word = [
      ...(fields.has('phoneKeys') ? [[{ key: `+${word}`, beginning: true }]] : []),
      ...(inTexts ? standsFor(word, groups).map((other) => gramsOf(other, i === words.length - 1)) : []),
      ...(fields.has('pinyin') && letters !== null ? soundsOf(letters, syllables) : []),
      ...(fields.has('initials') && letters !== null ? [initialsSought(letters)] : []),
    ].filter((way) => way.length > 0)
    // A word of signs alone says nothing, unless it is all there is.
    return ways.length === 0 && words.length > 1 ? [] : [ways]
  })
}
