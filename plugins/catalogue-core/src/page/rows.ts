import type { Catalogue } from '../catalogue/agency.ts'
import type { Column } from '../catalogue/column.ts'
import type { Item } from '../catalogue/item.ts'
import { catalogueTable, type BodyCell, type HeaderCell, type Table } from './table.ts'

export interface PlacedCell extends BodyCell {
  readonly shows: Column['shows']
  /** Set on names: they head their row, or the whole group of rows they stand before. */
  readonly scope: 'row' | 'rowgroup' | null
  /** The one cell of a row that leads to the item's page. */
  readonly leads: boolean
}

export interface TableRow {
  readonly item: Item
  readonly cells: readonly PlacedCell[]
  /** Cells printed further up that hold for this row too: a narrow screen that shows rows singly must say them again. */
  readonly carried: readonly BodyCell[]
}

/** A catalogue's table with all that HTML needs to be read aloud rightly. */
export interface CatalogueView {
  readonly header: Table['header']
  /** One entry per upper header: what its columns show, one entry each. */
  readonly columnGroups: readonly (readonly Column['shows'][])[]
  /** Rows of one outermost name together, wherever no merged cell runs on into the next name. */
  readonly groups: readonly (readonly TableRow[])[]
}

interface Slot {
  readonly cell: BodyCell
  readonly shows: Column['shows']
}

interface LaidRow {
  readonly item: Item
  readonly slots: readonly Slot[]
  readonly carried: readonly BodyCell[]
}

const levelsOf = (column: Column): number => (column.shows === 'path' ? column.to - column.from + 1 : 1)

const shownAt = (columns: readonly Column[]): readonly Column['shows'][] =>
  columns.flatMap((column) => Array.from({ length: levelsOf(column) }, () => column.shows))

/** Puts each cell at its column, the way a browser does, and notes which cells from above cover a row. */
const layOut = (table: Table, shown: readonly Column['shows'][]): readonly LaidRow[] => {
  const open = Array.from({ length: table.width }, (): { cell: BodyCell; rows: number } | null => null)
  return table.rows.map(({ item, cells }) => {
    const carried = [...new Set(open.flatMap((slot) => (slot === null ? [] : [slot.cell])))]
    const slots: Slot[] = []
    let at = 0
    for (const cell of cells) {
      while (at < open.length && open[at] !== null) at += 1
      slots.push({ cell, shows: shown[at] ?? 'extra' })
      for (const end = at + cell.colspan; at < end; at += 1) open[at] = { cell, rows: cell.rowspan }
    }
    open.forEach((slot, i) => {
      open[i] = slot === null || slot.rows <= 1 ? null : { ...slot, rows: slot.rows - 1 }
    })
    return { item, slots, carried }
  })
}

const groupRows = (rows: readonly LaidRow[]): readonly (readonly LaidRow[])[] => {
  const groups: LaidRow[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (
      group === undefined ||
      above === undefined ||
      (row.carried.length === 0 && row.item.path[0] !== above.item.path[0])
    )
      groups.push([row])
    else group.push(row)
  }
  return groups
}

/** A name that several rows share leads nowhere in particular; then the content, which is the row's own, leads on. */
const leadingSlot = (slots: readonly Slot[]): number => {
  const own = slots.findIndex(
    ({ cell }) => cell.content.is === 'name' && cell.content.own && cell.rowspan === 1,
  )
  if (own >= 0) return own
  const content = slots.findIndex(({ shows }) => shows === 'content')
  return content >= 0 ? content : 0
}

const scopeOf = (cell: BodyCell, first: boolean, rows: number): PlacedCell['scope'] => {
  if (cell.content.is !== 'name') return null
  return first && !cell.content.own && cell.rowspan === rows ? 'rowgroup' : 'row'
}

const placed = (row: LaidRow, first: boolean, rows: number): TableRow => {
  const leading = leadingSlot(row.slots)
  return {
    item: row.item,
    carried: row.carried,
    cells: row.slots.map(({ cell, shows }, i) => ({
      ...cell,
      shows,
      scope: scopeOf(cell, first, rows),
      leads: i === leading,
    })),
  }
}

const columnGroups = (
  upper: readonly HeaderCell[],
  shown: readonly Column['shows'][],
): readonly (readonly Column['shows'][])[] => {
  let at = 0
  return upper.map(({ colspan }) => shown.slice(at, (at += colspan)))
}

export const catalogueView = (catalogue: Pick<Catalogue, 'columns' | 'items'>): CatalogueView => {
  const table = catalogueTable(catalogue)
  const shown = shownAt(catalogue.columns)
  return {
    header: table.header,
    columnGroups: columnGroups(table.header[0] ?? [], shown),
    groups: groupRows(layOut(table, shown)).map((rows) =>
      rows.map((row, i) => placed(row, i === 0, rows.length)),
    ),
  }
}
