import type { Sought } from './keys.ts'

const runs = /\p{Script=Han}+|[a-z0-9]+/gu
/** “三公”经费 is said in one breath. */
const quotes = /[“”‘’「」『』"']/gu

/** As questions are folded: what is compared must be folded alike. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(quotes, '')

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

const pairs = (run: string): readonly string[] => {
  const characters = [...run]
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`)
}

/** The keys of a text, repeated as the text does: pairs of Han, the last of each run alone, other words whole. */
export const gramsIn = (text: string): readonly string[] => {
  const keys: string[] = []
  for (const [run] of plain(text).matchAll(runs)) {
    if (!isHan(run)) {
      keys.push(run)
      continue
    }
    // By characters, not by units: some Han take two of those. In one pass, as an index is made of millions.
    let before = ''
    for (const character of run) {
      if (before !== '') keys.push(before + character)
      before = character
    }
    keys.push(before)
  }
  return keys
}

/** What a document that has the word has. The last word of a question may be the beginning of one. */
export const gramsOf = (word: string, isLast: boolean): readonly Sought[] =>
  [...plain(word).matchAll(runs)].flatMap(([run]): readonly Sought[] => {
    if (!isHan(run)) return [{ key: run, beginning: isLast && run.length > 1 }]
    const own = pairs(run)
    return own.length === 0 ? [{ key: run, beginning: true }] : own.map((key) => ({ key, beginning: false }))
  })
