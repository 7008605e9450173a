/** Synonyms as a person keeps them: groups whose words stand for each other, and words that also find others but not the reverse. */
export interface SynonymList {
  readonly mutual: readonly (readonly string[])[]
  readonly alsoFind: Readonly<Record<string, readonly string[]>>
}

/** Meilisearch's own form: each word with the words that it also finds. A word in two lists finds the union. */
export const expandSynonyms = ({ mutual, alsoFind }: SynonymList): Readonly<Record<string, string[]>> => {
  const found = new Map<string, Set<string>>()
  const add = (word: string, others: readonly string[]): void => {
    const known = found.get(word) ?? new Set()
    for (const other of others) if (other !== word) known.add(other)
    found.set(word, known)
  }
  for (const group of mutual) for (const word of group) add(word, group)
  for (const [word, others] of Object.entries(alsoFind)) add(word, others)
  return Object.fromEntries([...found].map(([word, others]) => [word, [...others]]))
}
