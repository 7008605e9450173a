import * as v from 'valibot'
import type { Characters } from './characters.ts'

/** Tables as they travel: characters of one reading written side by side, forms in two strings of equal length. */
export const CharacterTables = v.strictObject({
  traditional: v.string(),
  simplified: v.string(),
  /** Reading → the characters that are read so where nothing beside them says otherwise. */
  readings: v.record(v.string(), v.string()),
  /** Two characters side by side that are read differently than alone: 重大 → zhong da. */
  pairs: v.record(v.string(), v.string()),
})
export type CharacterTables = v.InferOutput<typeof CharacterTables>

export const charactersOf = ({ traditional, simplified, readings, pairs }: CharacterTables): Characters => {
  const to = [...simplified]
  const forms = new Map([...traditional].map((from, i) => [from, to[i] ?? from]))
  const alone = new Map(
    Object.entries(readings).flatMap(([reading, characters]) =>
      [...characters].map((character) => [character, reading] as const),
    ),
  )
  const together = new Map(Object.entries(pairs).map(([pair, read]) => [pair, read.split(' ')]))
  return {
    simplify: (text) => [...text].map((character) => forms.get(character) ?? character).join(''),
    read: (run) => {
      const all = [...run]
      return all.map((character, i) => {
        const before = together.get(`${all[i - 1] ?? ''}${character}`)?.[1]
        const after = together.get(`${character}${all[i + 1] ?? ''}`)?.[0]
        return after ?? before ?? alone.get(character) ?? null
      })
    },
  }
}
