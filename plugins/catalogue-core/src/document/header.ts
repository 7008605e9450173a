import { isLevelHeading, meaningOf, optionHeading, type Meaning } from './heading-words.ts'
import { headingKey, headingOf, printable } from './lines.ts'
import { isBlank, ownText, type Matrix, type MatrixRow, onlyCell } from './matrix.ts'

/** One printed heading: where it stands, how many columns it covers, and the words above it. */
export interface Heading {
  readonly x: number
  readonly width: number
  readonly name: string
  readonly over: string | null
  /** False where the header's rows end before this column. */
  readonly reached: boolean
}

export interface Header {
  /** First row of the header, counted from 0, and how many rows it takes. */
  readonly from: number
  readonly rows: number
  readonly headings: readonly Heading[]
  /** How many different meanings its words have: what makes one table more of a catalogue than another. */
  readonly score: number
}

// Prose, titles and a form's head may stand before; further down there is no header.
const lookedThrough = 40
const mostRows = 4

const strong = (meaning: Meaning | null): meaning is Meaning => meaning !== null && meaning !== 'unknown'

const meaningsIn = (row: MatrixRow): ReadonlySet<Meaning> =>
  new Set(row.map((slot) => meaningOf(ownText(slot))).filter(strong))

/** A row of headings says several different things, and nothing that is no heading. */
const scoreOf = (row: MatrixRow, width: number): number => {
  if (onlyCell(row) !== null) return 0
  const texts = row.map(ownText).filter((text) => text !== '')
  const headings = texts.filter((text) => meaningOf(text) !== null || optionHeading(text) !== null)
  if (headings.length * 2 < texts.length) return 0
  const meanings = meaningsIn(row)
  const few = meanings.size >= 2 && meanings.has('content') && (width <= 4 || headings.length >= 3)
  const enough = meanings.size >= 3 || few
  return enough ? meanings.size : 0
}

const isSubHeading = (text: string): boolean =>
  optionHeading(text) !== null || isLevelHeading(text) || meaningOf(text) !== null

/** Whether a row goes on with the header above it: it names parts of what stands over them, and nothing else. */
const continuesHeader = (row: MatrixRow, upper: MatrixRow): boolean => {
  const texts = row.map(ownText)
  if (row.some((slot, x) => slot?.fromAbove === true && upper[x] !== null) && isBlank(row)) return false
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0 || filled.some((text) => headingKey(text).length > 14)) return false
  // Under a heading that stands for one column only (序号, 公开内容) a row of data would have words; a header has none.
  const spansOrOpen = texts.every((text, x) => {
    if (text === '') return true
    const above = upper[x]
    return (
      above === null || above === undefined || above.cell.colspan > 1 || above.fromLeft || isSubHeading(text)
    )
  })
  const reached = row.some((slot) => slot?.fromAbove === true)
  const named = filled.filter(isSubHeading).length
  return spansOrOpen && (named * 2 >= filled.length || (reached && named > 0)) && !sameMeaning(texts, upper)
}

/** A header printed twice in a row is a repetition, not a second level. */
const sameMeaning = (texts: readonly string[], upper: MatrixRow): boolean =>
  texts.filter((text, x) => text !== '' && headingKey(text) === headingKey(ownText(upper[x]))).length >= 2

const heightOf = (matrix: Matrix, from: number): number => {
  const first = matrix.rows[from] ?? []
  const reach = first.reduce(
    (most, slot) => (slot !== null && !slot.fromAbove ? Math.max(most, slot.cell.rowspan) : most),
    1,
  )
  let rows = 1
  while (rows < mostRows) {
    const row = matrix.rows[from + rows]
    const upper = matrix.rows[from + rows - 1]
    if (row === undefined || upper === undefined) break
    const covered = rows < reach && row.some((slot) => slot !== null && !slot.fromAbove)
    if (
      !(covered && row.map(ownText).every((text) => headingKey(text).length <= 24)) &&
      !continuesHeader(row, upper)
    )
      break
    rows += 1
  }
  return rows
}

/** The words over one column, from the top down; a word that covers several rows counts once. */
const chainAt = (rows: readonly MatrixRow[], x: number): readonly string[] => {
  const chain: string[] = []
  rows.forEach((row, y) => {
    const slot = row[x] ?? null
    const lower = rows.slice(y + 1).some((below) => ownText(below[x]) !== '')
    const text = slot === null ? '' : slot.fromAbove ? '' : headingOf(slot.cell.text)
    // Where merged cells were lost, the name over several columns stands over the first of them only.
    const inherited = text === '' && slot?.fromAbove !== true && lower ? nameToTheLeft(row, rows, x, y) : text
    if (inherited !== '') chain.push(inherited)
  })
  return chain
}

const nameToTheLeft = (row: MatrixRow, rows: readonly MatrixRow[], x: number, y: number): string => {
  for (let left = x - 1; left >= 0; left -= 1) {
    const hasLower = rows.slice(y + 1).some((below) => ownText(below[left]) !== '')
    if (!hasLower) return ''
    const slot = row[left]
    const text = slot == null ? '' : headingOf(slot.cell.text)
    if (text !== '') return text
  }
  return ''
}

/** Columns that one heading covers with nothing of their own below it are one heading. */
const joinCovered = (matrix: Matrix, from: number, rows: number): readonly Heading[] => {
  const header = matrix.rows.slice(from, from + rows)
  const last = header.at(-1) ?? []
  const headings: Heading[] = []
  for (let x = 0; x < matrix.width; x += 1) {
    const bottom = last[x] ?? null
    const above = headings.at(-1)
    const covered = bottom?.fromLeft === true && above !== undefined && above.x + above.width === x
    if (covered && bottom.cell === (last[above.x] ?? null)?.cell) {
      headings[headings.length - 1] = { ...above, width: above.width + 1 }
      continue
    }
    const chain = chainAt(header, x)
    const over = chain.slice(0, -1).join('/')
    headings.push({
      x,
      width: 1,
      name: chain.at(-1) ?? '',
      over: over === '' ? null : over,
      reached: header.some((row) => row[x] != null),
    })
  }
  return headings
}

const headerAt = (matrix: Matrix, from: number, rows: number, score: number): Header => ({
  from,
  rows,
  headings: joinCovered(matrix, from, rows),
  score,
})

/** Where a person or the file itself says that the header is. */
export const headerGiven = (matrix: Matrix, from: number, rows: number): Header =>
  headerAt(matrix, from, Math.max(1, rows), 0)

/** Finds the header of a catalogue by what its words mean; null where no row looks like one. */
export const findHeader = (matrix: Matrix): Header | null => {
  for (let y = 0; y < Math.min(lookedThrough, matrix.rows.length); y += 1) {
    const row = matrix.rows[y]
    if (row === undefined) break
    const score = scoreOf(row, matrix.width)
    if (score > 0) return headerAt(matrix, y, heightOf(matrix, y), score)
  }
  return null
}

const keyOf = (text: string): string => headingKey(printable(text))

/** Finds the header by headings known beforehand, such as those an exported file lists. */
export const findNamedHeader = (
  matrix: Matrix,
  names: readonly { readonly name: string; readonly over: string | null }[],
): Header | null => {
  const wanted = new Set(
    names.flatMap(({ name, over }) => (over === null ? [name] : [name, over])).map(keyOf),
  )
  const twoRows = names.some(({ over }) => over !== null)
  for (let y = 0; y < Math.min(lookedThrough, matrix.rows.length); y += 1) {
    const texts = (matrix.rows[y] ?? []).map(ownText).filter((text) => text !== '')
    if (texts.length > 0 && texts.every((text) => wanted.has(headingKey(text)))) {
      const first = names[0]
      const begins = first !== undefined && headingKey(texts[0] ?? '') === keyOf(first.over ?? first.name)
      if (begins) return headerAt(matrix, y, twoRows ? 2 : 1, texts.length)
    }
  }
  return null
}
