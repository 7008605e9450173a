import type { Characters } from '../characters/characters.ts'
import { syllableRuns } from '../pinyin-keys.ts'
import type { Sought } from './keys.ts'

const window = 4

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.slice(0, 1)).join('')

/** The keys of how a text sounds: each two syllables, the last of each run alone, and four initials from each syllable on. */
export const soundsIn = (text: string, characters: Characters): readonly string[] => {
  const keys: string[] = []
  for (const syllables of syllableRuns(text, characters)) {
    for (const [i, syllable] of syllables.entries()) {
      const next = syllables[i + 1]
      keys.push(next === undefined ? `~${syllable}` : `~${syllable} ${next}`)
    }
    const initials = initialsOf(syllables)
    for (let i = 0; i < initials.length - 1; i += 1) keys.push(`^${initials.slice(i, i + window)}`)
  }
  return keys
}

/** The syllables that some of these keys begin with, for whoever must cut what was typed. */
export const syllablesOf = (keys: Iterable<string>): ReadonlySet<string> =>
  new Set([...keys].flatMap((key) => /^~([a-z]+)/.exec(key)?.[1] ?? []))

const mostReadings = 6

/** Ways to cut letters into syllables, those of few syllables first; the last piece may be the beginning of one. */
const cuts = (letters: string, syllables: ReadonlySet<string>): readonly (readonly string[])[] => {
  const longest = Math.max(0, ...[...syllables].map((syllable) => syllable.length))
  const beginnings = new Set([...syllables].flatMap((s) => [...s].map((_, i) => s.slice(0, i + 1))))
  let open: readonly { readonly at: number; readonly cut: readonly string[] }[] = [{ at: 0, cut: [] }]
  const found: (readonly string[])[] = []
  while (open.length > 0 && found.length < mostReadings) {
    const next: { readonly at: number; readonly cut: readonly string[] }[] = []
    for (const { at, cut } of open) {
      const rest = letters.slice(at)
      if (beginnings.has(rest)) found.push([...cut, rest])
      for (let length = Math.min(longest, rest.length - 1); length > 0; length -= 1) {
        const piece = rest.slice(0, length)
        if (syllables.has(piece)) next.push({ at: at + length, cut: [...cut, piece] })
      }
    }
    open = next.slice(0, mostReadings * 8)
  }
  return found.slice(0, mostReadings)
}

/** What documents that sound like these letters have, for each way to cut them. The last syllable may be a beginning. */
export const soundsOf = (letters: string, syllables: ReadonlySet<string>): readonly (readonly Sought[])[] =>
  cuts(letters, syllables).map((cut) =>
    cut.length === 1
      ? [{ key: `~${cut[0] ?? ''}`, beginning: true }]
      : cut.slice(1).map((syllable, i) => ({
          key: `~${cut[i] ?? ''} ${syllable}`,
          beginning: i === cut.length - 2,
        })),
  )

/** What documents with these initials in a row have. */
export const initialsSought = (letters: string): readonly Sought[] =>
  letters.length <= window
    ? [{ key: `^${letters}`, beginning: true }]
    : Array.from({ length: letters.length - window + 1 }, (_, i) => ({
        key: `^${letters.slice(i, i + window)}`,
        beginning: false,
      }))
