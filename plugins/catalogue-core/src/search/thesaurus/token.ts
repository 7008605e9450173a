import type { Meant, Thesaurus } from './thesaurus.ts'
import { dictionaryOf } from './dictionary.ts'

/**
 * One made-up word per entry: the search server is told that it stands for each word that the entry finds, so that
 * one word of a question is any of them. It comes from the entry's words alone, so that index and browser agree.
 */
export const tokenOf = ({ find }: Pick<Meant, 'find'>): string => {
  let hash = 0x811c9dc5
  for (const character of find.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `zq${hash.toString(36)}q`
}

/** The thesaurus as the search server keeps it: each word with the words that it also finds. */
export const serverSynonyms = (thesaurus: Thesaurus): Readonly<Record<string, string[]>> => {
  const { sameAs } = dictionaryOf(thesaurus)
  const found = new Map<string, Set<string>>()
  const add = (word: string, others: readonly string[]): void => {
    const known = found.get(word) ?? new Set<string>()
    for (const other of others) if (other !== word) known.add(other)
    found.set(word, known)
  }
  for (const entry of thesaurus)
    if ('same' in entry) for (const word of entry.same) add(word, sameAs(word))
    else if ('find' in entry) add(tokenOf(entry), entry.find.flatMap(sameAs))
  return Object.fromEntries([...found].map(([word, others]) => [word, [...others]]))
}
