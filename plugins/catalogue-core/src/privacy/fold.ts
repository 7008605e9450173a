/**
 * Text as it is compared: full-width forms, odd digits, blanks and hyphens are made plain, what no reader sees (zero-width
 * and control characters) is dropped. Every place leads back to the original, in UTF-16 units.
 */
export interface Folded {
  readonly text: string
  /** Where the folded character at `offset` begins in the original. */
  readonly startAt: (offset: number) => number
  /** Where the folded text that ends before `offset` ends in the original. */
  readonly endAt: (offset: number) => number
}

const odd = /[^\n\t\x20-\x7e\u4e00-\u9fff、。]/gu
const unseen = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\u2800]$/u

/** The value of a decimal digit of any script: they stand in rows of ten. */
const digitOf = (character: string): string => {
  let code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    code -= 1
    value += 1
  }
  return String(value)
}

const plain = (character: string): string => {
  if (/^[\v\f\u0085\u2028\u2029]$/u.test(character)) return '\n'
  if (character === '\r' || /^\p{Zs}$/u.test(character)) return ' '
  if (unseen.test(character)) return ''
  if (/^[\p{Pd}\u2212\u00ad]$/u.test(character)) return '-'
  // A circled or raised number is a mark beside the text: as digits it would run into the number that follows it.
  if (/^\p{No}$/u.test(character)) return character
  const normal = character.normalize('NFKC')
  if (/^\p{Zs}/u.test(normal)) return ' '
  return /^\p{Nd}$/u.test(normal) && !/^\d$/.test(normal) ? digitOf(normal) : normal
}

const memory = new Map<string, string>()
// There are a few hundred such characters in real texts; a hostile one may not fill the memory with all of Unicode.
const remembered = 4096

const foldCharacter = (character: string): string => {
  const known = memory.get(character)
  if (known !== undefined) return known
  const folded = plain(character)
  if (memory.size < remembered) memory.set(character, folded)
  return folded
}

const same = (offset: number): number => offset

export const fold = (original: string): Folded => {
  let moved = 0
  const text = original.replace(odd, (character) => {
    const folded = foldCharacter(character)
    if (folded.length !== character.length) moved += 1
    return folded
  })
  if (moved === 0) return { text, startAt: same, endAt: same }
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const folded = isOdd(character) ? foldCharacter(character) : character
    for (let unit = 0; unit < folded.length; unit += 1) {
      // A pair that stays a pair keeps its halves apart; anything else is one thing, cut at its ends only.
      const own = folded.length === character.length
      starts.push(own ? at + unit : at)
      ends.push(own ? at + unit + 1 : at + character.length)
    }
    at += character.length
  }
  return {
    text,
    startAt: (offset) => starts[offset] ?? original.length,
    endAt: (offset) => (offset === 0 ? 0 : (ends[offset - 1] ?? original.length)),
  }
}

const isOdd = (character: string): boolean => {
  const code = character.charCodeAt(0)
  if (code >= 0x20 && code <= 0x7e) return false
  if (code >= 0x4e00 && code <= 0x9fff) return false
  return code !== 0x0a && code !== 0x09 && code !== 0x3001 && code !== 0x3002
}
