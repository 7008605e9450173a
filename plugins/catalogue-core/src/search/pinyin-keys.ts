import type { Characters } from './characters/characters.ts'
import { maximumLength } from './normalise.ts'

const han = /\p{Script=Han}+/gu
/** “三公”经费 is said in one breath. */
const quotes = /[“”‘’「」『』"']/gu
/** Prefix search does the rest: any run of syllables up to this many is the beginning of one key. */
export const mostSyllables = 8
const mostInitials = 12
/** Pinyin is typed for what a row is called; the length of a paragraph would make documents heavy for nothing. */
export const heardOfContent = 80

/** The syllables of each run of Han in a text; an unknown character ends its run. */
export const syllableRuns = (text: string, characters: Characters): readonly (readonly string[])[] =>
  [...text.replace(quotes, '').matchAll(han)].flatMap(([run]) => {
    const runs: string[][] = [[]]
    for (const syllable of characters.read(run))
      if (syllable === null) runs.push([])
      else runs.at(-1)?.push(syllable)
    return runs.filter((syllables) => syllables.length > 0)
  })

export interface PinyinKeys {
  readonly pinyin: readonly string[]
  readonly initials: readonly string[]
}

/**
 * One ASCII word for the run that begins at each syllable, and one for each two syllables, as only the last word of a
 * question is searched as a beginning: `yibao guanxi` needs a whole yibao.
 */
export const pinyinKeys = (texts: readonly string[], characters: Characters): PinyinKeys => {
  const pinyin = new Set<string>()
  const initials = new Set<string>()
  // Cut from the run as a whole: a fill does this for each character of each title, and joining lists was most of it.
  for (const syllables of texts.flatMap((text) => syllableRuns(text, characters))) {
    const whole = syllables.join('')
    const firsts = syllables.map((syllable) => syllable.slice(0, 1)).join('')
    const begins = [0]
    for (const syllable of syllables) begins.push((begins.at(-1) ?? 0) + syllable.length)
    syllables.forEach((_, i) => {
      pinyin.add(whole.slice(begins[i], begins[i + mostSyllables] ?? whole.length))
      if (i + 2 > syllables.length) return
      pinyin.add(whole.slice(begins[i], begins[i + 2]))
      initials.add(firsts.slice(i, i + mostInitials))
    })
  }
  return { pinyin: [...pinyin], initials: [...initials] }
}

/** A typed text as it sounds: Han read, Latin letters as they stand, the rest dropped; null where a character is unknown. */
export const soundOf = (text: string, characters: Characters): string | null => {
  if ([...text.matchAll(han)].some(([run]) => characters.read(run).includes(null))) return null
  const sound = text
    .replace(han, (run) => characters.read(run).slice(0, mostSyllables).join(''))
    .replace(/[^a-z]/g, '')
    .slice(0, maximumLength)
  return sound === '' ? null : sound
}
