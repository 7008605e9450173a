import { matrixOf, type Grid, type GridCell } from '@gongkai/catalogue-core/document'

/** What other offices, programs and scanners make of the same table: each keeps every word of it. */
type Layout = (grid: Grid, headerRows: number) => Grid

const withText =
  (change: (text: string) => string): Layout =>
  (grid) => ({
    ...grid,
    rows: grid.rows.map((cells) => cells.map((cell) => ({ ...cell, text: change(cell.text) }))),
  })

/** Places as a reader would give them, counted anew. */
const placed = (rows: readonly (readonly GridCell[])[]): Grid['rows'] =>
  rows.map((cells, y) =>
    cells.map((cell, x) => ({ ...cell, at: { table: '表1', row: y + 1, column: x + 1 } })),
  )

const own = (text: string): GridCell => ({
  text,
  colspan: 1,
  rowspan: 1,
  at: { table: '表1', row: 1, column: 1 },
})

/** Plain text: every merged cell's words in its first place, blanks in the others. */
const flat: Layout = (grid) => ({
  ...grid,
  merges: 'lost',
  rows: placed(
    matrixOf(grid).rows.map((row) =>
      row.map((slot) => own(slot === null || slot.fromAbove || slot.fromLeft ? '' : slot.cell.text)),
    ),
  ),
})

/** Narrow columns: words break wherever the column ends, in names, numbers and option words alike. */
const wrapped: Layout = (grid) => {
  const { rows, width } = matrixOf(grid)
  const places = new Map<GridCell, number>()
  const longest = Array.from({ length: width }, () => 0)
  for (const row of rows)
    row.forEach((slot, x) => {
      if (slot === null || slot.fromAbove || slot.fromLeft) return
      places.set(slot.cell, x)
      if (slot.cell.colspan === 1) longest[x] = Math.max(longest[x] ?? 0, slot.cell.text.length)
    })
  const broken = (text: string, most: number): string =>
    text
      .split('\n')
      .map((line) => (line.match(new RegExp(`[^]{1,${String(most)}}`, 'gu')) ?? ['']).join('\n'))
      .join('\n')
  return {
    ...grid,
    rows: grid.rows.map((cells) =>
      cells.map((cell) => {
        const third = Math.round((longest[places.get(cell) ?? 0] ?? 30) / 3)
        return { ...cell, text: broken(cell.text, Math.max(4, Math.min(12, third))) }
      }),
    ),
  }
}

const rowsOnPage = 7

/** Pages: the header again every few rows, and merged cells cut where a page ends, blank on the next. */
const paged: Layout = (grid, headerRows) => {
  const { rows } = matrixOf(grid)
  const header = grid.rows.slice(0, headerRows)
  const pages: GridCell[][] = []
  for (let from = headerRows; from < rows.length; from += rowsOnPage) {
    const page = rows.slice(from, from + rowsOnPage)
    if (from > headerRows) pages.push(...header.map((cells) => [...cells]))
    page.forEach((row, y) => {
      const cells = row.flatMap((slot, x): readonly GridCell[] => {
        if (slot === null || slot.fromLeft || (slot.fromAbove && y > 0)) return []
        const height = page.slice(y).findIndex((below) => below[x]?.cell !== slot.cell)
        const rowspan = height < 0 ? page.length - y : height
        return [{ ...slot.cell, text: slot.fromAbove ? '' : slot.cell.text, rowspan }]
      })
      pages.push(cells)
    })
  }
  return { ...grid, rows: placed([...header, ...pages]) }
}

const both =
  (first: Layout, second: Layout): Layout =>
  (grid, headerRows) =>
    second(first(grid, headerRows), headerRows)

export const layouts: Readonly<Record<string, Layout>> = {
  'þ and 口, as Wingdings and scanners leave them': withText((text) =>
    text.replaceAll('☑', 'þ').replaceAll('□', '口'),
  ),
  'R for a tick': withText((text) => text.replaceAll('☑', 'R')),
  'a filled box for a tick': withText((text) => text.replaceAll('☑', '■')),
  'private-use characters of a symbol font': withText((text) =>
    text.replaceAll('☑', '\uf06e').replaceAll('□', '\uf06f'),
  ),
  'plain text without merged cells': flat,
  'narrow columns': wrapped,
  'pages of seven rows': paged,
  'narrow columns in plain text': both(wrapped, flat),
  'narrow columns on pages': both(wrapped, paged),
}
