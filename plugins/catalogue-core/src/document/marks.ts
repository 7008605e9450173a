import { aboveMark, leftMark, type Grid, type GridCell } from './grid.ts'
import { matrixOf } from './matrix.ts'

const isMark = (text: string): boolean => text === aboveMark || text === leftMark

// A cell that prints nothing but a mark prints it once more, so that it is told from the mark itself.
const isDoubled = (text: string): boolean => /^(?:〃{2,}|←{2,})$/u.test(text)
const isOnlyMarks = (text: string): boolean => /^(?:〃+|←+)$/u.test(text)

/** Whether a table without merged cells carries our marks in their place. */
export const hasMarks = ({ rows }: Pick<Grid, 'rows'>): boolean =>
  rows.some((cells) => cells.some(({ text }) => isMark(text.trim())))

interface Growing {
  readonly cell: GridCell
  readonly x: number
  readonly y: number
  right: number
  bottom: number
}

/** Turns marks back into merged cells. A mark that belongs to no rectangle stays as printed. */
export const mergeMarks = (grid: Grid): Grid => {
  const owner: (Growing | null)[][] = grid.rows.map(() => [])
  const all: Growing[] = []
  grid.rows.forEach((cells, y) => {
    cells.forEach((cell, x) => {
      const sign = cell.text.trim()
      const from = sign === aboveMark ? owner[y - 1]?.[x] : sign === leftMark ? owner[y]?.[x - 1] : null
      const grown: Growing = from ?? { cell, x, y, right: x, bottom: y }
      if (from == null) all.push(grown)
      else {
        grown.right = Math.max(grown.right, x)
        grown.bottom = Math.max(grown.bottom, y)
      }
      const row = owner[y]
      if (row !== undefined) row[x] = grown
    })
  })
  const whole = new Set(all.filter(({ x, y, right, bottom }) => rectangle(owner, x, y, right, bottom)))
  const rows = grid.rows.map((cells, y) =>
    cells.flatMap((cell, x): readonly GridCell[] => {
      const grown = owner[y]?.[x]
      if (grown == null || !whole.has(grown)) return [printedCell(cell)]
      const { right, bottom } = grown
      return grown.x === x && grown.y === y
        ? [{ ...printedCell(cell), colspan: right - x + 1, rowspan: bottom - y + 1 }]
        : []
    }),
  )
  return { ...grid, rows, merges: 'kept' }
}

const printedCell = (cell: GridCell): GridCell =>
  isDoubled(cell.text.trim()) ? { ...cell, text: cell.text.trim().slice(1) } : cell

const rectangle = (
  owner: readonly (readonly (Growing | null)[])[],
  x: number,
  y: number,
  right: number,
  bottom: number,
): boolean => {
  const mine = owner[y]?.[x]
  for (let down = y; down <= bottom; down += 1)
    for (let across = x; across <= right; across += 1) if (owner[down]?.[across] !== mine) return false
  return true
}

const withoutMark = (text: string, merges: 'marked' | 'repeated'): string =>
  merges === 'marked' && isOnlyMarks(text) ? `${text.slice(0, 1)}${text}` : text

/** A table as plain rows of text, each place filled: merged cells by marks, or repeated for whoever computes with them. */
export const plainRows = (grid: Grid, merges: 'marked' | 'repeated'): readonly (readonly string[])[] => {
  const { rows } = matrixOf(grid)
  return rows.map((row) =>
    row.map((slot) => {
      if (slot === null) return ''
      if (merges === 'repeated' || !(slot.fromAbove || slot.fromLeft))
        return withoutMark(slot.cell.text, merges)
      return slot.fromAbove ? aboveMark : leftMark
    }),
  )
}
