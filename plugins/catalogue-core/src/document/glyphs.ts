import type { Tick } from '../catalogue/choice.ts'

/**
 * The characters that stand for boxes and ticks in catalogues. Word and Excel store symbol fonts as private-use characters
 * (U+F0xx) or as plain letters whose meaning is the font's; a text that lost its fonts keeps only the letters.
 */
const ticked = '☑✅■√✓✔🗹◼▣●\uf052\uf0fe\uf06e\uf0fc\uf050'
const empty = '□☐◻▢⬜○\uf06f\uf0a8\uf0a3\uf071'
/** A crossed box is a choice in one office and a refusal in the next; a replacement character is a lost one. */
const unclear = '〓☒☓✗✘×⊠◆◇❖\ufffc\ufffd'

/** How we print what is not to be told: 〓, the printer's own mark for a sort that is missing. */
export const glyphOf: Readonly<Record<Tick, string>> = { yes: '☑', no: '□', unknown: '〓' }

const signs: ReadonlyMap<string, Tick> = new Map<string, Tick>([
  ...Array.from(ticked, (sign): [string, Tick] => [sign, 'yes']),
  ...Array.from(empty, (sign): [string, Tick] => [sign, 'no']),
  ...Array.from(unclear, (sign): [string, Tick] => [sign, 'unknown']),
])

const isPrivate = (character: string): boolean => character >= '\ue000' && character <= '\uf8ff'

/** What a character says as a box; null where it is no box. Any other private-use character is a lost sign, so unknown. */
export const tickOf = (character: string): Tick | null =>
  signs.get(character) ?? (isPrivate(character) ? 'unknown' : null)

/**
 * Letters that are boxes only where they stand directly before an option's word: Wingdings 2 R is a ticked box, þ one of
 * Wingdings, 口 what a scanner makes of □. `(` is what Word stores in place of an inserted symbol. Any other single letter
 * there is a symbol whose font is lost.
 */
export const letterTick = (character: string): Tick | null => {
  if (character === 'R' || character === 'þ' || character === '(') return 'yes'
  if (character === '口') return 'no'
  return /^[A-Za-z?？¨£¡]$/.test(character) ? 'unknown' : null
}

/** What a cell of a √ column says. Anything but a known sign, an empty cell or a plain word is not to be told. */
export const tickOfCell = (text: string): Tick => {
  const sign = text.replace(/\s+/gu, '')
  if (sign === '') return 'no'
  if (/^(?:是|有|TRUE|true|Y|y|R|þ)$/u.test(sign)) return 'yes'
  // A plain cross in a column of ticks says no; inside a list of options it stays unclear.
  if (/^(?:否|无|FALSE|false|N|n|-|—|－|\/|×|✗|✘|口)$/u.test(sign)) return 'no'
  const read = [...sign].map(tickOf)
  const [first] = read
  return first != null && read.length === 1 ? first : 'unknown'
}

const boxType = /\btype\s*=\s*(["']?)(?:checkbox|radio)\1/iu

/** Saved pages and their text keep boxes as `<input type="checkbox" checked>`; any other tag is left as it is. */
export const inputsToGlyphs = (text: string): string =>
  text.replace(/<input\b[^>]*>/giu, (input) => {
    if (!boxType.test(input)) return input
    return /\bchecked\b/iu.test(input.replace(boxType, '')) ? glyphOf.yes : glyphOf.no
  })
