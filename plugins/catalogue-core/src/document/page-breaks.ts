import type { ColumnDecision } from './columns.ts'
import { quoted, type Report } from './findings/finding.ts'
import { isOpen } from './lines.ts'
import { optionKey } from './option-words.ts'
import { blankCell, columnTitle, fieldOf, type RawCell, type RawRow } from './raw-row.ts'
import { readChoices } from './ticks.ts'

const textOf = (cells: readonly RawCell[], at: number): string => cells[at]?.text ?? ''

const hasName = ({ levels }: RawRow): boolean => levels.some(({ state }) => state !== 'blank')

const columnAt = (decisions: readonly ColumnDecision[], shows: string): number =>
  decisions.findIndex(({ column }) => column?.shows === shows)

/** Whether a row is only the rest of the one above: no number, no name, and words that go on where those ended. */
const isRest = (row: RawRow, above: RawRow, decisions: readonly ColumnDecision[]): boolean => {
  if (hasName(row) || row.sections.length !== above.sections.length) return false
  const number = columnAt(decisions, 'number')
  const content = columnAt(decisions, 'content')
  if (number >= 0 && row.cells[number]?.state !== 'blank') return false
  const own = row.cells.filter(({ state }) => state === 'own')
  if (own.length === 0) return false
  const words = content < 0 ? '' : textOf(row.cells, content)
  if (content >= 0 && row.cells[content]?.state === 'merged') return false
  if (words === '') return true
  const before = textOf(above.cells, content)
  return isOpen(before.slice(-1000)) || /[、，,：:]$/u.test(before) || /^[、，。；：）》”,;)]/u.test(words)
}

const longest = 40_000

const joinTexts = (above: RawCell | undefined, below: RawCell | undefined): RawCell => {
  if (below?.state !== 'own') return above ?? blankCell
  if (above === undefined || above.state === 'blank') return below
  // Longer than any cell may be: it will be cut and reported, and need not grow further.
  return above.text.length > longest ? above : { ...above, text: `${above.text}\n${below.text}` }
}

/** Joins rows that a page or a conversion broke in two. */
export const withJoinedRows = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const joined: RawRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above === undefined || !isRest(row, above, decisions)) {
      joined.push(row)
      continue
    }
    const first = row.cells.find(({ state }) => state === 'own')
    report('ROW_JOINED', { text: quoted(first?.text ?? '') }, { at: row.at })
    joined[joined.length - 1] = {
      ...above,
      cells: above.cells.map((cell, i) => joinTexts(cell, row.cells[i])),
    }
  }
  return joined
}

/** The fullest list of options a column prints: the order in which every cell of it offers them. */
const fullestOptions = (rows: readonly RawRow[], at: number): readonly string[] =>
  rows.reduce<readonly string[]>((most, { cells }) => {
    const options = readChoices(textOf(cells, at), 'none').choices.map(({ option }) => optionKey(option))
    return options.length > most.length ? options : most
  }, [])

/** Two halves of one list: the second begins right where the first ends, and neither is whole. */
const areHalves = (upper: string, lower: string, full: readonly string[]): boolean => {
  const [a, b] = [upper, lower].map((text) =>
    readChoices(text, 'none').choices.map((c) => optionKey(c.option)),
  )
  const last = full.indexOf(a?.at(-1) ?? '')
  const next = full.indexOf(b?.[0] ?? '')
  return (
    full.length > 3 &&
    last >= 0 &&
    full.indexOf(a?.[0] ?? '') === 0 &&
    next === last + 1 &&
    (b?.length ?? 0) > 0
  )
}

const isHalf = (field: string | null, upper: RawCell, lower: RawCell, full: readonly string[]): boolean => {
  if (upper.state !== 'own' || lower.state !== 'own') return false
  if (field === 'phones') return /[:：]\s*$/u.test(upper.text) && /^[\d(（]/u.test(lower.text.trim())
  return (field === 'channels' || field === 'form') && areHalves(upper.text, lower.text, full)
}

/**
 * Merged cells that the page broke: the last row of one page and the first of the next each hold half, and share the
 * whole. A row without a name that shares one belongs to the group below it, and takes what it lacks from there.
 */
export const withWholeCells = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const whole = [...rows]
  const full = new Map<number, readonly string[]>()
  const optionsAt = (at: number): readonly string[] => {
    const known = full.get(at) ?? fullestOptions(rows, at)
    full.set(at, known)
    return known
  }
  for (let i = 1; i < whole.length; i += 1) {
    const [above, row] = [whole[i - 1], whole[i]]
    if (above === undefined || row?.newPage !== true) continue
    const shared = decisions.flatMap((decision, at) => {
      const [upper, lower] = [above.cells[at], row.cells[at]]
      const field = fieldOf(decision)
      if (
        upper === undefined ||
        lower === undefined ||
        (field !== 'channels' && field !== 'form' && field !== 'phones')
      )
        return []
      return isHalf(field, upper, lower, field === 'phones' ? [] : optionsAt(at)) ? [at] : []
    })
    if (shared.length === 0) continue
    for (const at of shared) {
      const decision = decisions[at]
      report(
        'MERGED_CELL_BROKEN',
        { column: decision === undefined ? '' : columnTitle(decision) },
        { at: above.cells[at]?.at ?? null },
      )
    }
    const [upper, lower] = shareCells(above, row, decisions, shared, report)
    whole[i - 1] = upper
    whole[i] = lower
  }
  return whole
}

const shareCells = (
  above: RawRow,
  row: RawRow,
  decisions: readonly ColumnDecision[],
  shared: readonly number[],
  report: Report,
): readonly [RawRow, RawRow] => {
  const belongsBelow = !hasName(above)
  const upper = [...above.cells]
  const lower = [...row.cells]
  const filled: string[] = []
  decisions.forEach((decision, at) => {
    const [a, b] = [upper[at] ?? blankCell, lower[at] ?? blankCell]
    if (shared.includes(at)) {
      const text = `${a.text}\n${b.text}`
      upper[at] = { ...a, text }
      lower[at] = { ...b, text, state: 'merged' }
    } else if (belongsBelow && fieldOf(decision) !== null && a.state === 'blank' && b.state === 'own') {
      filled.push(columnTitle(decision))
      upper[at] = b
      lower[at] = { ...b, state: 'merged' }
    }
  })
  if (filled.length > 0)
    report(
      'CELL_EMPTY_FILLED',
      { columns: filled.join('、'), from: '下一行', fromEn: 'the row below' },
      { at: above.at },
    )
  return [
    { ...above, cells: upper, ...(belongsBelow ? { levels: row.levels, sections: row.sections } : {}) },
    { ...row, cells: lower },
  ]
}
