/** Two neighbouring characters each: how much of a word a text has, however the word is cut. A short word is its own pair. */
export const pairsIn = (word: string): readonly string[] => {
  const characters = [...word]
  return characters.length < 3
    ? [word]
    : characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`)
}
