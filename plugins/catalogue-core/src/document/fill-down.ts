import type { ColumnDecision } from './columns.ts'
import type { Report } from './findings/finding.ts'
import { blankCell, columnTitle, fieldOf, type RawCell, type RawRow } from './raw-row.ts'

const fromAbove = { from: '上一行', fromEn: 'the row above' }

/**
 * Where a container lost its merged cells, an empty one means “as above”: it is filled, remembered as merged and reported,
 * for it may as well mean nothing at all. √ columns are left alone: there an empty cell is an answer.
 */
export const withFilledCells = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const above: (RawCell | undefined)[] = []
  return rows.map((row) => {
    const filled: string[] = []
    const cells = row.cells.map((cell, at) => {
      const decision = decisions[at]
      const last = above[at]
      if (cell.state !== 'blank') {
        above[at] = cell
        return cell
      }
      const fillable =
        decision !== undefined && decision.column?.shows !== 'option' && fieldOf(decision) !== null
      if (!fillable || last === undefined) return cell
      filled.push(columnTitle(decision))
      return { ...last, state: 'merged' as const }
    })
    if (filled.length > 0)
      report('CELL_EMPTY_FILLED', { columns: filled.join('、'), ...fromAbove }, { at: row.at })
    return { ...row, cells }
  })
}

/**
 * A page begun anew prints a merged cell's words on the page before only. Where the container kept merged cells, an empty
 * one on the first row of a page is filled if its column is never empty elsewhere; rows merged with it follow.
 */
export const withFilledPageTops = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const full = decisions.map((_, at) =>
    rows.every(({ cells, newPage }) => newPage || cells[at]?.state !== 'blank'),
  )
  const carried: (RawCell | null)[] = decisions.map(() => null)
  let above: readonly RawCell[] = []
  return rows.map((row) => {
    const filled: string[] = []
    const cells = row.cells.map((cell, at) => {
      const decision = decisions[at]
      const last = above[at]
      const fillable =
        decision !== undefined &&
        decision.column?.shows !== 'option' &&
        fieldOf(decision) !== null &&
        full[at] === true
      if (cell.state !== 'merged') carried[at] = null
      if (fillable && row.newPage && cell.state === 'blank' && last !== undefined && last.text !== '') {
        filled.push(columnTitle(decision))
        carried[at] = last
      }
      const shared = carried[at]
      return shared == null || cell.text !== '' ? cell : { ...shared, state: 'merged' as const }
    })
    if (filled.length > 0)
      report('CELL_EMPTY_FILLED', { columns: filled.join('、'), ...fromAbove }, { at: row.at })
    above = cells
    return { ...row, cells }
  })
}

/**
 * The steps of a row's path. A blank group continues the one above; where every level is blank the row goes on under
 * the same name. A blank level below a printed one is none: the path ends there.
 */
export const withFilledNames = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const columns = decisions
    .filter(({ column }) => column?.shows === 'path')
    .map(columnTitle)
    .join('、')
  let above: readonly RawCell[] = []
  let section = ''
  return rows.map((row) => {
    const here = row.sections.join('\n')
    const before = here === section ? above : []
    section = here
    const first = row.levels.findIndex(({ state, text }) => state !== 'blank' && text !== '')
    const levels =
      first < 0
        ? before
        : row.levels.map((cell, level) => (level < first ? (before[level] ?? blankCell) : cell))
    if (first < 0 && before.length > 0) report('CELL_EMPTY_FILLED', { columns, ...fromAbove }, { at: row.at })
    above = levels
    return { ...row, levels }
  })
}
