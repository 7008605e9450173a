/** Two spellings of one word are one: full width, case and blanks do not count. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')

/** The words that a reader typed, each of which a row must have. */
export const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,，、;；]+/u)
    .map(folded)
    .filter((word) => word !== '')

export const hasAll = (text: string, words: readonly string[]): boolean => {
  const said = folded(text)
  return words.every((word) => said.includes(word))
}
