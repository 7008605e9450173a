/**
 * Symbol fonts print a box where the text stores a letter. Where the font is known, so is the sign: this is where `R` set
 * in Wingdings 2 becomes ☑ for certain. Where it is not, the core decides by what stands beside it.
 */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xd8: '➢',
  0x71: '□',
  0x72: '□',
  0x78: '☒',
  0xa8: '□',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa2: '■',
  0xa3: '□',
  0x2a: '□',
}

const tables: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  symbol: { 0xb7: '·' },
  'wingdings 2': wingdings2,
  wingdings2: wingdings2,
}

const fontKey = (font: string): string => font.trim().toLowerCase()

/** Whether a font prints signs instead of the letters it is given. */
export const isSymbolFont = (font: string | null): boolean =>
  font !== null &&
  (fontKey(font) in tables ||
    /^(?:wingdings(?: ?3)?|webdings|symbol|marlett|zapf ?dingbats)$/.test(fontKey(font)))

/** Any sign we cannot name is printed as the character for a lost one, so that it is never taken for a tick. */
const lost = '\ufffd'

const signAt = (code: number, font: string): string => {
  const table = tables[fontKey(font)]
  // Word keeps symbol fonts in the private-use area: U+F06E is 0x6E of the font.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  return table?.[place] ?? lost
}

/** A text set in a symbol font as the signs it prints; any other text as it is. */
export const symbolText = (text: string, font: string | null): string =>
  font === null || !isSymbolFont(font)
    ? text
    : [...text]
        .map((character) => (/\s/u.test(character) ? character : signAt(character.codePointAt(0) ?? 0, font)))
        .join('')
