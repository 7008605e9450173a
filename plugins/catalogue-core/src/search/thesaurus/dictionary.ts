import { nearEntries, type Near } from './near.ts'
import type { Meant, Thesaurus } from './thesaurus.ts'

/** What a word of a question is known to be. */
export type Meaning =
  | { readonly kind: 'meant'; readonly entries: readonly Meant[] }
  | { readonly kind: 'known' }
  | { readonly kind: 'asked'; readonly about: readonly string[] }
  | { readonly kind: 'dropped'; readonly anywhere: boolean }

/** A thesaurus made ready for hearing. */
export interface Dictionary {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly longest: number
  /** The word and those that stand for it, itself first. */
  readonly sameAs: (word: string) => readonly string[]
  /** Entries that the unknown pieces of a question are close to, the closest first. */
  readonly near: (pieces: readonly string[]) => readonly Near[]
}

/** Who says a word in several ways means all that are not refused by what stands beside. */
export const dictionaryOf = (thesaurus: Thesaurus): Dictionary => {
  const meanings = new Map<string, Meaning>()
  const same = new Map<string, Set<string>>()
  const know = (word: string): void => {
    if (!meanings.has(word)) meanings.set(word, { kind: 'known' })
  }
  for (const entry of thesaurus)
    if ('drop' in entry)
      for (const word of entry.drop) meanings.set(word, { kind: 'dropped', anywhere: word.length > 1 })
    else if ('particle' in entry)
      for (const word of entry.particle) meanings.set(word, { kind: 'dropped', anywhere: true })
    else if ('ask' in entry)
      for (const word of entry.ask) meanings.set(word, { kind: 'asked', about: entry.about })
    else if ('find' in entry)
      for (const word of entry.say) {
        const known = meanings.get(word)
        const before = known?.kind === 'meant' ? known.entries : []
        meanings.set(word, { kind: 'meant', entries: [...before, entry] })
      }
  for (const entry of thesaurus)
    if ('same' in entry)
      for (const word of entry.same) {
        know(word)
        same.set(word, new Set([...(same.get(word) ?? [word]), ...entry.same]))
      }
    else if ('find' in entry) entry.find.forEach(know)
  return {
    meanings,
    longest: Math.max(0, ...[...meanings.keys()].map((word) => word.length)),
    sameAs: (word) => [...(same.get(word) ?? [word])],
    near: nearEntries(thesaurus),
  }
}

export const noDictionary: Dictionary = {
  meanings: new Map(),
  longest: 0,
  sameAs: (word) => [word],
  near: () => [],
}
