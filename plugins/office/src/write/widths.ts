import { matrixOf, type Grid } from '@gongkai/catalogue-core/document'

const narrow = 5
const wide = 44

/** Half-width columns a text takes: a Han character two, a Latin one one. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

/** How wide each column should be for its words to take about the same height as its neighbours'. */
export const columnWidths = (grid: Grid): readonly number[] => {
  const { width, rows } = matrixOf(grid)
  return Array.from({ length: width }, (_, x) => {
    const lengths = rows.flatMap((row) => {
      const slot = row[x]
      return slot == null || slot.fromAbove || slot.fromLeft || slot.cell.colspan > 1
        ? []
        : [textWidth(slot.cell.text) / Math.sqrt(slot.cell.rowspan)]
    })
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
    return Math.min(wide, Math.max(narrow, Math.round(Math.sqrt(longest) * 3.2)))
  })
}

/** How many lines each row needs, its merged cells sharing theirs among their rows. */
export const rowLines = (grid: Grid, widths: readonly number[]): readonly number[] => {
  const { rows } = matrixOf(grid)
  return rows.map((row) =>
    row.reduce((most, slot, x) => {
      if (slot === null || slot.fromLeft) return most
      const width = widths.slice(x, x + slot.cell.colspan).reduce((sum, one) => sum + one, 0)
      const lines = slot.cell.text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0)
      return Math.max(most, Math.ceil(lines / slot.cell.rowspan))
    }, 1),
  )
}
