import { pairsIn } from '../pairs.ts'
import type { Meant, Thesaurus } from './thesaurus.ts'

export interface Near {
  readonly entry: Meant
  /** 0 to 1: how much of the word is said in the entry, rare pairs of characters counting more. */
  readonly closeness: number
}

const least = 0.3
const most = 2

/**
 * People say a thing in more ways than any list holds: 工资没结 is in none, but 工资 is said nearly only where wages are
 * owed. Compares an unknown word with all that is said in each entry by pairs of neighbouring characters.
 */
export const nearEntries = (thesaurus: Thesaurus): ((word: string) => readonly Near[]) => {
  const entries = thesaurus.filter((entry): entry is Meant => 'find' in entry)
  const having = new Map<string, Set<Meant>>()
  for (const entry of entries)
    for (const pair of entry.say.flatMap((word) => pairsIn(word)))
      having.set(pair, (having.get(pair) ?? new Set()).add(entry))
  const rarity = (pair: string): number => Math.log(1 + entries.length / (having.get(pair)?.size ?? 1))
  const rarest = Math.log(1 + entries.length)
  return (word) => {
    const pairs = [...new Set(pairsIn(word))].filter((pair) => pair.length > 1)
    // One pair alone is half a proof, however short the word.
    const whole = Math.max(
      2 * rarest,
      pairs.reduce((sum, pair) => sum + rarity(pair), 0),
    )
    const scores = new Map<Meant, number>()
    for (const pair of pairs)
      for (const entry of having.get(pair) ?? [])
        scores.set(entry, (scores.get(entry) ?? 0) + rarity(pair) / whole)
    return [...scores]
      .map(([entry, closeness]) => ({ entry, closeness }))
      .filter(({ closeness }) => closeness >= least)
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, most)
  }
}
