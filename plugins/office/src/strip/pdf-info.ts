/** Writes blanks over the values of PDF information dictionaries, in place: no offset moves, no other byte changes. */

const stays = /^\/(?:Title|CreationDate|ModDate|Trapped)$/

/** The end of a literal string that begins at `at`, behind its last parenthesis; −1 where it has none. */
const stringEnd = (pdf: string, at: number): number => {
  let depth = 0
  for (let i = at; i < pdf.length; i += 1) {
    const sign = pdf[i]
    if (sign === '\\') i += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      depth -= 1
      if (depth === 0) return i + 1
    }
  }
  return -1
}

interface Value {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The string values of the flat dictionary that begins at `at`; null where it is anything else. */
const valuesOf = (pdf: string, at: number): readonly Value[] | null => {
  const values: Value[] = []
  const token =
    /[\s\0]*(?:(>>)|(\/[^\s\0()<>[\]{}/%]*)[\s\0]*(?:(\()|<([0-9A-Fa-f\s]*)>|(\/[^\s\0()<>[\]{}/%]+|true|false|null|-?\d+(?:\.\d+)?)(?![\s\0]+\d+[\s\0]+R)))/y
  token.lastIndex = at
  for (let match = token.exec(pdf); match !== null; match = token.exec(pdf)) {
    if (match[1] !== undefined)
      return /^[\s\0]*endobj/.test(pdf.slice(token.lastIndex, token.lastIndex + 40)) ? values : null
    const key = match[2] ?? ''
    if (match[3] !== undefined) {
      const start = token.lastIndex
      const end = stringEnd(pdf, start - 1)
      if (end < 0) return null
      values.push({ key, start, end: end - 1 })
      token.lastIndex = end
    } else if (match[4] !== undefined)
      values.push({ key, start: token.lastIndex - 1 - match[4].length, end: token.lastIndex - 1 })
  }
  return null
}

/** Every personal value of every information dictionary a trailer names; null where one cannot be read for certain. `pdf` is Latin-1. */
export const personalInfo = (pdf: string): readonly Value[] | null => {
  const found: Value[] = []
  const named = new Set(
    Array.from(
      pdf.matchAll(/\/Info[\s\0]+(\d{1,8})[\s\0]+(\d{1,5})[\s\0]+R/g),
      ([, number, generation]) => `${String(number)}[\\s\\0]+${String(generation)}`,
    ),
  )
  for (const reference of [...named].slice(0, 100))
    for (const match of pdf.matchAll(new RegExp(`(?<![0-9])${reference}[\\s\\0]+obj[\\s\\0]*<<`, 'g'))) {
      const values = valuesOf(pdf, match.index + match[0].length)
      if (values === null) return null
      found.push(
        ...values.filter(({ key, start, end }) => !stays.test(key) && pdf.slice(start, end).trim() !== ''),
      )
    }
  return found
}
