import type { Grid } from './grid.ts'

/** The beginning of a table as it stands in its file, for finding a cell again: `rows[4][2]` is row 5, column 3. */
export interface SourceSheet {
  readonly table: string
  readonly rows: readonly (readonly string[])[]
  /** Rows of the whole table. */
  readonly total: number
}

const mostRows = 400
const mostColumns = 60
const longest = 500

export const sheetOf = ({ name, rows }: Grid): SourceSheet => {
  const shown: string[][] = []
  for (const { text, at } of rows.slice(0, mostRows).flat()) {
    if (at.table !== name || at.row > mostRows || at.column > mostColumns) continue
    while (shown.length < at.row) shown.push([])
    const row = shown[at.row - 1] ?? []
    while (row.length < at.column) row.push('')
    row[at.column - 1] = text.slice(0, longest)
  }
  return { table: name, rows: shown, total: rows.length }
}
