import type { Grid, GridCell } from '@gongkai/catalogue-core/document'

/** One cell as Word stores it: how many columns it takes, and whether it only continues the one above. */
export interface WordCell {
  text: string
  span: number
  merge: 'none' | 'restart' | 'continue'
}

export interface WordRow {
  readonly before: number
  readonly cells: readonly WordCell[]
}

interface Placed {
  readonly x: number
  readonly cell: WordCell
  rowspan: number
}

/** Works out which cells of a Word table are one: Word marks each continuation, row by row and column by column. */
export const gridOfTable = (
  rows: readonly WordRow[],
  name: string,
  before: readonly string[],
  caption: string | null,
): Grid => {
  const placed: Placed[][] = []
  const open = new Map<number, Placed>()
  for (const row of rows) {
    let x = 0
    const here: Placed[] = []
    for (const cell of [...Array.from({ length: row.before }, blank), ...row.cells]) {
      const above = open.get(x)
      if (cell.merge === 'continue' && above?.cell.span === cell.span) {
        above.rowspan += 1
        // Words in a continued cell are not shown by Word; a conversion may have left some there.
        if (cell.text.trim() !== '' && above.cell.text.trim() === '') above.cell.text = cell.text
      } else {
        const one = { x, cell, rowspan: 1 }
        here.push(one)
        for (let covered = x; covered < x + cell.span; covered += 1) open.delete(covered)
        open.set(x, one)
      }
      x += cell.span
    }
    placed.push(here)
  }
  return {
    name,
    caption,
    before,
    merges: 'kept',
    flow: 'document',
    rows: placed.map((cells, y) =>
      cells.map(({ x, cell, rowspan }): GridCell => ({
        text: cell.text,
        colspan: cell.span,
        rowspan,
        at: { table: name, row: y + 1, column: x + 1 },
      })),
    ),
  }
}

const blank = (): WordCell => ({ text: '', span: 1, merge: 'none' })
