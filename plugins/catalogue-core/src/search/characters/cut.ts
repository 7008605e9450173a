import { fullCharacters } from './full.ts'
import { charactersOf, type CharacterTables } from './tables.ts'

const han = /\p{Script=Han}+/gu
// Where a form is looked for that is written as one of these: the blocks of everyday text.
const first = 0x3400
const last = 0x9fff

const everyCharacter = (): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))

const readingsOf = (characters: Iterable<string>): Readonly<Record<string, string>> => {
  const readings = new Map<string, string>()
  for (const character of characters) {
    const [reading] = fullCharacters.read(character)
    if (reading != null) readings.set(reading, (readings.get(reading) ?? '') + character)
  }
  return Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Pairs of the texts in which the neighbour changes a reading; of two ways the one that the texts use more. */
const pairsOf = (texts: Iterable<string>, readings: CharacterTables['readings']) => {
  const alone = charactersOf({ traditional: '', simplified: '', readings, pairs: {} })
  const counts = new Map<string, Map<string, number>>()
  for (const text of texts)
    for (const [run] of text.matchAll(han)) {
      const characters = [...run]
      const plain = alone.read(run)
      const spoken = fullCharacters.read(run)
      for (let i = 1; i < characters.length; i += 1) {
        const [a, b] = [spoken[i - 1], spoken[i]]
        if (a == null || b == null) continue
        const pair = `${characters[i - 1] ?? ''}${characters[i] ?? ''}`
        const differs = a !== plain[i - 1] || b !== plain[i]
        if (!differs && !counts.has(pair)) continue
        const ways = counts.get(pair) ?? new Map<string, number>()
        ways.set(`${a} ${b}`, (ways.get(`${a} ${b}`) ?? 0) + 1)
        counts.set(pair, ways)
      }
    }
  const commonest = (ways: ReadonlyMap<string, number>): string =>
    [...ways].sort(([, m], [, n]) => n - m)[0]?.[0] ?? ''
  return Object.fromEntries([...counts].map(([pair, ways]) => [pair, commonest(ways)]))
}

/**
 * The tables for the browser, cut to what these texts use. `typed` are the characters that people type beside those:
 * a wrong character of the right sound is, as a rule, one that no catalogue contains.
 */
export const cutTables = (texts: readonly string[], typed: string): CharacterTables => {
  const signs = new Set<string>()
  for (const text of [...texts, typed]) for (const sign of text) signs.add(sign)
  const used = new Set([...signs].filter((sign) => /\p{Script=Han}/u.test(sign)))
  const simple = [...used].sort()
  const forms = everyCharacter().flatMap((from) => {
    const to = fullCharacters.simplify(from)
    return to !== from && used.has(to) ? [[from, to] as const] : []
  })
  const readings = readingsOf(simple)
  return {
    traditional: forms.map(([from]) => from).join(''),
    simplified: forms.map(([, to]) => to).join(''),
    readings,
    pairs: pairsOf(texts, readings),
  }
}
