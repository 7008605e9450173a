import * as v from 'valibot'
import type { Item } from '../catalogue/item.ts'
import { addressCode } from './address-code.ts'

const word = v.pipe(v.string(), v.minLength(2), v.maxLength(30))

const Matter = v.object({
  /** Its address: a promise, like a code. */
  id: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(40)),
  zh: word,
  en: v.pipe(v.string(), v.minLength(2), v.maxLength(60)),
  /** What names of items say of it. */
  words: v.pipe(v.array(word), v.minLength(1)),
  /** What they do not say of it. */
  not: v.array(word),
})

/** The vocabulary of matters 事项: what agencies publish, whatever each of them calls it. */
const Vocabulary = v.object({
  /** Names that say nothing by themselves. */
  generic: v.array(word),
  matters: v.array(Matter),
})

interface MatterWord {
  readonly word: string
  readonly matter: number
}

export interface Matters extends v.InferOutput<typeof Vocabulary> {
  /** All words of all matters, folded, the longest first. */
  readonly ranked: readonly MatterWord[]
  readonly unsaying: ReadonlySet<string>
}

/** A name without what is typeset about it: blanks, quotes, brackets and marks. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The vocabulary, made ready. Throws for data that is none: it is the product's own. */
export const readMatters = (data: unknown): Matters => {
  const vocabulary = v.parse(Vocabulary, data)
  return {
    ...vocabulary,
    ranked: vocabulary.matters
      .flatMap(({ words }, matter) => words.map((one) => ({ word: foldName(one), matter })))
      .sort((a, b) => b.word.length - a.word.length || a.matter - b.matter),
    unsaying: new Set(vocabulary.generic.map(foldName)),
  }
}

/** What an item is about: a matter of the vocabulary, or its own name where others of the same name may be found. */
export type Placed =
  | { readonly is: 'matter'; readonly id: string }
  | { readonly is: 'name'; readonly id: string; readonly name: string }
  | { readonly is: 'nothing' }

const inName = (name: string, { ranked, matters }: Matters): string | null => {
  const folded = foldName(name)
  const found = ranked.find(
    ({ word: one, matter }) =>
      folded.includes(one) && matters[matter]?.not.every((no) => !folded.includes(foldName(no))) === true,
  )
  return found === undefined ? null : (matters[found.matter]?.id ?? null)
}

/**
 * Places an item by its path: its own name goes before the groups it stands in, the inner before the outer; of several
 * words that a name carries the longest decides. What no word fits goes by its own name.
 */
export const matterOf = ({ path }: Pick<Item, 'path'>, matters: Matters): Placed => {
  for (const name of path.toReversed()) {
    const id = inName(name, matters)
    if (id !== null) return { is: 'matter', id }
  }
  const name = path.at(-1) ?? ''
  const folded = foldName(name)
  return folded === '' || matters.unsaying.has(folded)
    ? { is: 'nothing' }
    : { is: 'name', id: addressCode(folded), name }
}
