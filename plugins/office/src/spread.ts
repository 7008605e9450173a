import type { Grid, GridCell } from '@gongkai/catalogue-core/document'
import { limits } from './limits.ts'
import type { Source } from './refusal.ts'

/** One cell at its own place in a table, before blanks are put between. */
export interface PlacedCell {
  readonly text: string
  readonly row: number
  readonly column: number
  /** Whether its style hides it: white on white, or a format that shows nothing. */
  readonly unseen: boolean
}

export interface Span {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

/** A sheet's cells and merged ranges, rows and columns from 1 as a person counts them. */
export interface Sheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, readonly PlacedCell[]>
  readonly merged: readonly Span[]
  /** Rows and columns that nobody sees. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

const key = (row: number, column: number): number => row * 1024 + column

// A merged range wider or higher than this is formatting of a whole sheet, not a cell of a catalogue.
const widest = 80
const highest = 2000

/** Rows and columns that say anything, merged ranges that begin with words included; beyond lies only formatting. */
const extentOf = ({ rows, merged }: Sheet): { readonly rows: number; readonly columns: number } => {
  let last = 0
  let columns = 0
  const filled = new Set<number>()
  for (const [row, cells] of rows)
    for (const { text, column } of cells)
      if (text.trim() !== '') {
        last = Math.max(last, row)
        columns = Math.max(columns, column)
        filled.add(key(row, column))
      }
  for (const { row, column, rowspan, colspan } of merged)
    if (filled.has(key(row, column)) && colspan <= widest && rowspan <= highest) {
      last = Math.max(last, row + rowspan - 1)
      columns = Math.max(columns, column + colspan - 1)
    }
  return { rows: last, columns }
}

/** Lays a sheet's cells out as a grid: blanks where there is nothing, merged cells once. */
export const gridOfSheet = (sheet: Sheet, source: Source): Grid => {
  const { rows: last, columns } = extentOf(sheet)
  if (last * columns > limits.cells)
    throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.cells)} 个单元格` })
  const spans = new Map<number, Span>()
  const covered = new Set<number>()
  for (const span of sheet.merged) {
    if (span.row > last || span.column > columns) continue
    const clipped = {
      ...span,
      rowspan: Math.min(span.rowspan, last - span.row + 1),
      colspan: Math.min(span.colspan, columns - span.column + 1),
    }
    if (covered.has(key(span.row, span.column))) continue
    for (let row = span.row; row < span.row + clipped.rowspan; row += 1)
      for (let column = span.column; column < span.column + clipped.colspan; column += 1)
        covered.add(key(row, column))
    spans.set(key(span.row, span.column), clipped)
  }
  const rows: GridCell[][] = []
  for (let row = 1; row <= last; row += 1) {
    const texts = new Map((sheet.rows.get(row) ?? []).map(({ column, text }) => [column, text]))
    const cells: GridCell[] = []
    for (let column = 1; column <= columns; column += 1) {
      const span = spans.get(key(row, column))
      if (span === undefined && covered.has(key(row, column))) continue
      cells.push({
        text: texts.get(column) ?? '',
        colspan: span?.colspan ?? 1,
        rowspan: span?.rowspan ?? 1,
        at: { table: sheet.name, row, column },
      })
    }
    rows.push(cells)
  }
  return { name: sheet.name, caption: null, before: [], rows, merges: 'kept', flow: null }
}
