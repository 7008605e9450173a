import type { Mergeable } from '../catalogue/item.ts'
import { mergeable } from '../catalogue/item.ts'
import type { BodyRow } from './body.ts'
import type { ColumnDecision } from './columns.ts'
import type { Place } from './grid.ts'
import { tidy } from './lines.ts'
import type { MatrixRow, Slot } from './matrix.ts'

/** One cell under one printed column: its words, and whether they are printed here, shared from above, or not there. */
export interface RawCell {
  readonly text: string
  readonly state: 'own' | 'merged' | 'blank'
  readonly at: Place | null
}

/** A row before its words are taken apart. Cells stand in the order of the column decisions, names by their level. */
export interface RawRow {
  readonly cells: readonly RawCell[]
  readonly levels: readonly RawCell[]
  readonly sections: readonly string[]
  readonly newPage: boolean
  readonly at: Place | null
  /** Words beyond the last column of the header. */
  readonly beyond: readonly string[]
}

export const blankCell: RawCell = { text: '', state: 'blank', at: null }

const cellOf = (slot: Slot | null | undefined): RawCell => {
  if (slot == null) return blankCell
  const text = tidy(slot.cell.text)
  const state = slot.fromAbove ? 'merged' : text === '' ? 'blank' : 'own'
  return { text, state, at: slot.cell.at }
}

/** A column that covers several places: their words together, each cell once. */
const joined = (slots: readonly (Slot | null | undefined)[]): RawCell => {
  const distinct = slots.filter(
    (slot, i) => slot != null && slots.findIndex((s) => s?.cell === slot.cell) === i,
  )
  const cells = distinct.map(cellOf)
  const [first] = cells
  if (first === undefined || cells.length === 1) return first ?? blankCell
  const text = cells
    .map((cell) => cell.text)
    .filter((words) => words !== '')
    .join('\n')
  const state = cells.every((cell) => cell.state === 'merged') ? 'merged' : text === '' ? 'blank' : 'own'
  return { text, state, at: first.at }
}

/** Names level by level; a name that reaches over several levels stands at its first only. */
const levelsOf = (row: MatrixRow, decisions: readonly ColumnDecision[]): readonly RawCell[] => {
  const levels: RawCell[] = []
  const printed = decisions
    .flatMap(({ column, at, width }) =>
      column?.shows === 'path'
        ? Array.from({ length: Math.min(width, column.to - column.from + 1) }, (_, i) => ({
            level: column.from + i,
            x: at - 1 + i,
          }))
        : [],
    )
    .sort((a, b) => a.level - b.level)
  const seen = new Set<unknown>()
  for (const { level, x } of printed) {
    const slot = row[x]
    const again = slot != null && seen.has(slot.cell)
    if (slot != null) seen.add(slot.cell)
    while (levels.length < level) levels.push(blankCell)
    levels[level] = again ? { ...blankCell, state: slot.fromAbove ? 'merged' : 'blank' } : cellOf(slot)
  }
  return levels
}

export const rawRow = (body: BodyRow, decisions: readonly ColumnDecision[]): RawRow => {
  const { row, sections, newPage } = body
  const end = decisions.reduce((most, { at, width }) => Math.max(most, at - 1 + width), 0)
  const cells = decisions.map(({ column, at, width }) => {
    if (column === null || column.shows === 'path') return blankCell
    return width === 1 ? cellOf(row[at - 1]) : joined(row.slice(at - 1, at - 1 + width))
  })
  const first = row.find((slot) => slot !== null && !slot.fromAbove)
  return {
    cells,
    levels: levelsOf(row, decisions),
    sections,
    newPage,
    at: first?.cell.at ?? null,
    beyond: row
      .slice(end)
      .flatMap((slot) =>
        slot === null || slot.fromLeft || slot.cell.text.trim() === '' ? [] : [slot.cell.text],
      ),
  }
}

/** The field a column's cells can be merged down for; √ columns of one field go together. */
export const fieldOf = ({ column }: ColumnDecision): Mergeable | null => {
  const field = column?.shows === 'option' ? column.of : column?.shows
  return mergeable.find((name) => name === field) ?? null
}

export const columnTitle = ({ name, over, at }: ColumnDecision): string =>
  (over === null ? name : `${over} ${name}`) || `第${String(at)}列`
