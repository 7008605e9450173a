import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { Characters } from './characters.ts'

// The package's types lose this one on their way through its own files.
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string

const readAnew = (run: string): readonly (string | null)[] =>
  pinyin(run, { type: 'array', toneType: 'none', v: true, toneSandhi: false }).map((reading) =>
    /^[a-z]+$/.test(reading) ? reading : null,
  )

// Names of groups stand in every row of theirs, and each costs a walk through a dictionary.
const longestKept = 24
const mostKept = 4096
const kept = new Map<string, readonly (string | null)[]>()
const read = (run: string): readonly (string | null)[] => {
  const known = kept.get(run)
  if (known !== undefined) return known
  const syllables = readAnew(run)
  if (run.length > longestKept) return syllables
  if (kept.size >= mostKept) kept.clear()
  kept.set(run, syllables)
  return syllables
}

/**
 * Everything the libraries know: for the index and the command line. Characters are converted one by one, as the
 * browser does it: both sides of a search must agree before either may be clever.
 */
export const fullCharacters: Characters = {
  simplify: (text) =>
    [...text]
      .map((character) => {
        const form = toSimplified(character)
        return form.length === character.length ? form : character
      })
      .join(''),
  read,
}
