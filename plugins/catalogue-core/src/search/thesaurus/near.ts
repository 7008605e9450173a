import type { Meant, Thesaurus } from './thesaurus.ts'

export interface Near {
  readonly entry: Meant
  /** Which of the pieces says most of it. */
  readonly piece: number
  /** 0 to 1: how much of it is said, rare characters and pairs counting more. */
  readonly closeness: number
}

const least = 0.36
const most = 3
/** A character alone proves less than a pair; a pair with a character between (罚过谁) less than one without. */
const single = 0.35
const skipped = 0.8

/** How many pairs that only one thing has would be proof enough. A long piece that says little of it says something else. */
const enough = (piece: string): number => Math.max(2, 1 + 0.6 * (piece.length - 1))

/** The signs of a text, the surest first: its pairs, those with a character between, its characters. */
const signsOf = (text: string): ReadonlyMap<string, number> => {
  const characters = [...text].filter((character) => /\p{L}/u.test(character))
  const signs = new Map<string, number>()
  const add = (sign: string, worth: number): void => {
    if (!signs.has(sign)) signs.set(sign, worth)
  }
  for (const [distance, worth] of [
    [1, 1],
    [2, skipped],
  ] as const)
    characters.slice(distance).forEach((character, i) => {
      add(`${characters[i] ?? ''}${character}`, worth)
    })
  for (const character of characters) add(character, single)
  return signs
}

interface Concept {
  readonly entry: Meant
  readonly signs: ReadonlyMap<string, number>
}

/** Entries that find the same thing first say the same thing; what any of them says counts for it. */
const conceptsOf = (thesaurus: Thesaurus): readonly Concept[] => {
  const found = new Map<string, { readonly entry: Meant; readonly signs: Map<string, number> }>()
  for (const entry of thesaurus) {
    if (!('find' in entry) || entry.beside !== undefined) continue
    const [first = ''] = entry.find
    const concept = found.get(first) ?? { entry, signs: new Map<string, number>() }
    for (const word of entry.say)
      for (const [sign, worth] of signsOf(word))
        concept.signs.set(sign, Math.max(worth, concept.signs.get(sign) ?? 0))
    found.set(first, concept)
  }
  return [...found.values()]
}

/**
 * People say a thing in more ways than any list holds: 工资没结 is in none, but 工资 is said nearly only where wages are
 * owed. Compares the unknown pieces of a question, together, with all that is said for each thing. What is never said of
 * any is no proof, neither for nor against.
 */
export const nearEntries = (thesaurus: Thesaurus): ((pieces: readonly string[]) => readonly Near[]) => {
  const concepts = conceptsOf(thesaurus)
  const having = new Map<string, Concept[]>()
  for (const concept of concepts)
    for (const sign of concept.signs.keys()) {
      const known = having.get(sign)
      if (known === undefined) having.set(sign, [concept])
      else known.push(concept)
    }
  const rarity = (having: number): number =>
    Math.log(1 + concepts.length / having) / Math.log(1 + concepts.length)
  /** How much of each concept a piece says. A character of a pair that counts is not counted again. */
  const saidIn = (piece: string): ReadonlyMap<Concept, number> => {
    const said = new Map<Concept, { proof: number; counted: string }>()
    for (const [sign, worth] of signsOf(piece)) {
      const known = having.get(sign) ?? []
      for (const concept of known) {
        const { proof, counted } = said.get(concept) ?? { proof: 0, counted: '' }
        if (counted.includes(sign)) continue
        const both = Math.min(worth, concept.signs.get(sign) ?? 0)
        said.set(concept, { proof: proof + both * rarity(known.length), counted: `${counted} ${sign}` })
      }
    }
    return new Map([...said].map(([concept, { proof }]) => [concept, proof / enough(piece)]))
  }
  return (pieces) => {
    const scores = new Map<Concept, { total: number; best: number; piece: number }>()
    pieces.forEach((text, piece) => {
      for (const [concept, said] of saidIn(text)) {
        const score = scores.get(concept) ?? { total: 0, best: 0, piece }
        const total = Math.min(1, score.total + said)
        scores.set(concept, said > score.best ? { total, best: said, piece } : { ...score, total })
      }
    })
    return [...scores]
      .map(([{ entry }, { total, piece }]) => ({ entry, piece, closeness: total }))
      .filter(({ closeness }) => closeness >= least)
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, most)
  }
}
