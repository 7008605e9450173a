// Characters up to here would be escaped in JSON or are blanks.
const first = 0x23
const surrogates = { from: 0xd800, length: 0x800 }
/** The largest number that one character carries. */
export const largest = 0x10ffff - surrogates.length - first

/** So many characters are made in one call: one by one, a long text is a chain of as many links until somebody reads it. */
const inOneCall = 4096

/**
 * Whole numbers from 0 as text, one character each: small ones take one byte in UTF-8, larger ones up to four. It is what
 * a binary format would do, and JSON and every static host can carry it.
 */
export const packNumbers = (numbers: readonly number[]): string => {
  const points = numbers.map((number) => {
    if (number < 0 || number > largest) throw new RangeError(`cannot be packed: ${number}`)
    const point = number + first
    return point >= surrogates.from ? point + surrogates.length : point
  })
  let packed = ''
  for (let at = 0; at < points.length; at += inOneCall)
    packed += String.fromCodePoint(...points.slice(at, at + inOneCall))
  return packed
}

export const unpackNumbers = (text: string): readonly number[] =>
  [...text].map((character) => {
    const point = character.codePointAt(0) ?? 0
    return (point >= surrogates.from ? point - surrogates.length : point) - first
  })
