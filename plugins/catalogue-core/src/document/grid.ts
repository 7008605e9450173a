/**
 * A table as its document prints it, whatever container it came in: rows of cells in reading order, a cell that covers
 * several rows or columns given once, the way HTML has it. This is the only form the core reads and writes.
 */

/** Where something stands, as a person counts: the sheet's or table's name, row and column from 1. */
export interface Place {
  readonly table: string
  readonly row: number
  readonly column: number
}

export interface GridCell {
  /** Words as printed; a line break is `\n`, a tick or an empty box its own character. */
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly at: Place
}

/** Whether the container could say which cells are merged, or the fact is lost. */
export type Merges = 'kept' | 'lost'

export interface Grid {
  readonly name: string
  /** A title the container marks as this table's own. */
  readonly caption: string | null
  /** Lines of prose before the table, in their order. */
  readonly before: readonly string[]
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges: Merges
  /** Tables of one running text share it: only they can be one table cut by pages. Null for a sheet that stands alone. */
  readonly flow: string | null
}

/** In files that cannot merge cells these stand for “part of the cell above” (同上) and “part of the cell to the left” (同左). */
export const aboveMark = '〃'
export const leftMark = '←'

export const gridOf = (
  rows: readonly (readonly string[])[],
  { name = '表1', merges = 'lost', firstRow = 1 }: { name?: string; merges?: Merges; firstRow?: number } = {},
): Grid => ({
  name,
  caption: null,
  before: [],
  merges,
  flow: null,
  rows: rows.map((texts, y) =>
    texts.map((text, x) => ({
      text,
      colspan: 1,
      rowspan: 1,
      at: { table: name, row: firstRow + y, column: x + 1 },
    })),
  ),
})
