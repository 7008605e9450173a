import { charactersOf, CharacterTables } from './characters/tables.ts'
import { noCharacters, type Characters } from './characters/characters.ts'
import { dictionaryOf, noDictionary, type Dictionary } from './thesaurus/dictionary.ts'
import { Thesaurus } from './thesaurus/thesaurus.ts'
import * as v from 'valibot'

/** What a question is understood with. */
export interface Understanding {
  readonly characters: Characters
  readonly dictionary: Dictionary
}

/** Understands words as they stand: what a page has until its tables have come. */
export const plainUnderstanding: Understanding = { characters: noCharacters, dictionary: noDictionary }

/** An understanding as it travels to the browser. */
const Packed = v.strictObject({ characters: CharacterTables, thesaurus: Thesaurus })
export type PackedUnderstanding = v.InferInput<typeof Packed>

/** Throws on what is none: the file is our own. */
export const unpackUnderstanding = (packed: unknown): Understanding => {
  const { characters, thesaurus } = v.parse(Packed, packed)
  return { characters: charactersOf(characters), dictionary: dictionaryOf(thesaurus) }
}
