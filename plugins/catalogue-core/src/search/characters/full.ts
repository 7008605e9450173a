import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { Characters } from './characters.ts'

// The package's types lose this one on their way through its own files.
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string

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
  read: (run) =>
    pinyin(run, { type: 'array', toneType: 'none', v: true, toneSandhi: false }).map((reading) =>
      /^[a-z]+$/.test(reading) ? reading : null,
    ),
}
