import type { Grid, GridCell } from './grid.ts'

/** One place of a table: which cell covers it, and whether that cell begins here or reaches over from a neighbour. */
export interface Slot {
  readonly cell: GridCell
  readonly fromAbove: boolean
  readonly fromLeft: boolean
}

export type MatrixRow = readonly (Slot | null)[]

export interface Matrix {
  readonly width: number
  readonly rows: readonly MatrixRow[]
}

// A hostile colspan of a million must not become a million places.
const widest = 500

/** Lays cells out as a browser does: each at the first free place of its row, a later cell never over an earlier one. */
export const matrixOf = ({ rows }: Pick<Grid, 'rows'>): Matrix => {
  const laid: (Slot | null)[][] = rows.map(() => [])
  rows.forEach((cells, y) => {
    let x = 0
    for (const cell of cells) {
      while (laid[y]?.[x] != null) x += 1
      const right = Math.min(x + Math.max(1, cell.colspan), widest)
      const bottom = Math.min(y + Math.max(1, cell.rowspan), rows.length)
      for (let down = y; down < bottom; down += 1)
        for (let across = x; across < right; across += 1) {
          const row = laid[down]
          if (row === undefined || row[across] != null) continue
          while (row.length < across) row.push(null)
          row[across] = { cell, fromAbove: down > y, fromLeft: across > x }
        }
      x = right
    }
  })
  const width = laid.reduce((most, row) => Math.max(most, row.length), 0)
  return {
    width,
    rows: laid.map((row) => Array.from({ length: width }, (_, x): Slot | null => row[x] ?? null)),
  }
}

/** The words one place shows: what reaches over from a neighbour is printed there once, at its beginning. */
export const ownText = (slot: Slot | null | undefined): string =>
  slot == null || slot.fromAbove || slot.fromLeft ? '' : slot.cell.text.trim()

export const isBlank = (row: MatrixRow): boolean => row.every((slot) => ownText(slot) === '')

/** The only cell of a row that says anything; null where several do, none does, or one reaches in from above. */
export const onlyCell = (row: MatrixRow): GridCell | null => {
  if (row.some((slot) => slot?.fromAbove === true && slot.cell.text.trim() !== '')) return null
  const filled = row.flatMap((slot) => (slot !== null && ownText(slot) !== '' ? [slot.cell] : []))
  return filled.length === 1 ? (filled[0] ?? null) : null
}

/** Whether a cell stands across the table, as titles and names of sections do: it spans nearly all, or is all its row has. */
export const standsAcross = (row: MatrixRow, cell: GridCell, width: number): boolean =>
  width > 1 &&
  (cell.colspan >= Math.max(2, width - 1) || row.every((slot) => slot === null || slot.cell === cell))
