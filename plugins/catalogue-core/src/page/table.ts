import type { Catalogue } from '../catalogue/agency.ts'
import type { Choice, Tick } from '../catalogue/choice.ts'
import type { Column } from '../catalogue/column.ts'
import type { Item, Mergeable } from '../catalogue/item.ts'
import { mergeable } from '../catalogue/item.ts'
import { phoneText, type Phone } from '../catalogue/phone.ts'

/** What one cell shows. Ticks stay three-valued up to the page. */
export type CellContent =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'name'; readonly text: string; readonly own: boolean }
  | { readonly is: 'lines'; readonly lines: readonly string[]; readonly kinds: readonly Choice[] }
  | { readonly is: 'choices'; readonly choices: readonly Choice[]; readonly boxed: boolean }
  | { readonly is: 'tick'; readonly option: string; readonly ticked: Tick }
  | { readonly is: 'phones'; readonly phones: readonly Phone[] }

export interface HeaderCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
}

export interface BodyCell {
  readonly content: CellContent
  readonly colspan: number
  readonly rowspan: number
  /** Which printed column it stands under, for the reading layout of narrow screens. */
  readonly heading: string
}

/** A catalogue as its document prints it: header of one or two rows, merged cells as spans. */
export interface Table {
  readonly header: readonly (readonly HeaderCell[])[]
  readonly rows: readonly { readonly item: Item; readonly cells: readonly BodyCell[] }[]
  readonly width: number
}

const widthOf = (column: Column): number => (column.shows === 'path' ? column.to - column.from + 1 : 1)

const headerOf = (columns: readonly Column[]): readonly (readonly HeaderCell[])[] => {
  const twoRows = columns.some((c) => c.over !== null)
  const upper: HeaderCell[] = []
  const lower: HeaderCell[] = []
  columns.forEach((column, i) => {
    const colspan = widthOf(column)
    if (column.over === null) {
      upper.push({ text: column.name, colspan, rowspan: twoRows ? 2 : 1 })
      return
    }
    lower.push({ text: column.name, colspan, rowspan: 1 })
    const last = upper.at(-1)
    if (columns[i - 1]?.over === column.over && last !== undefined)
      upper[upper.length - 1] = { ...last, colspan: last.colspan + colspan }
    else upper.push({ text: column.over, colspan, rowspan: 1 })
  })
  return twoRows ? [upper, lower] : [upper]
}

/** What one column shows of an item; names, which can reach over several columns, are laid out by the table. */
export const cellContent = (
  column: Exclude<Column, { shows: 'path' }>,
  item: Omit<Item, 'id' | 'code' | 'updatedAt'>,
): CellContent => {
  switch (column.shows) {
    case 'number':
      return { is: 'text', text: item.number ?? '' }
    case 'content':
      return { is: 'text', text: item.content }
    case 'publisher':
    case 'deadline':
    case 'responsible':
      return { is: 'text', text: item[column.shows] ?? '' }
    case 'basis':
      return { is: 'lines', lines: item.basis, kinds: item.basisKinds }
    case 'channels':
    case 'attribute':
    case 'form':
    case 'audience':
      return { is: 'choices', choices: item[column.shows], boxed: column.boxed }
    case 'option':
      return {
        is: 'tick',
        option: column.option,
        ticked: item[column.of].find((c) => c.option === column.option)?.ticked ?? 'no',
      }
    case 'phones':
      return { is: 'phones', phones: item.phones }
    case 'extra':
      // A column may be called toString: only the item's own words count.
      return { is: 'text', text: Object.hasOwn(item.extra, column.key) ? (item.extra[column.key] ?? '') : '' }
  }
}

const fieldOf = (column: Column): Mergeable | null => {
  const field = column.shows === 'option' ? column.of : column.shows
  return mergeable.find((m) => m === field) ?? null
}

const boxText = ({ option, ticked }: Choice): string => `${ticked} ${option}`

const wordsOf = (content: CellContent): readonly string[] => {
  switch (content.is) {
    case 'text':
    case 'name':
      return [content.text]
    case 'lines':
      return [...content.kinds.map(boxText), '', ...content.lines]
    case 'choices':
      return content.choices.map(boxText)
    case 'tick':
      return [content.ticked]
    case 'phones':
      return content.phones.map(phoneText)
  }
}

/**
 * A cell merged in print is one cell only while its rows say the same. Once an editor has changed one of them, or the
 * row between them is not public, each must show its own words, not those of a neighbour.
 */
const merges =
  (column: Exclude<Column, { shows: 'path' }>) =>
  (above: Item, item: Item): boolean => {
    const field = fieldOf(column)
    if (field === null || !item.merged.includes(field)) return false
    const [upper, lower] = [wordsOf(cellContent(column, above)), wordsOf(cellContent(column, item))]
    return upper.length === lower.length && upper.every((words, i) => words === lower[i])
  }

/** How many rows from `at` on share one printed cell, given what makes a row continue the one above it. */
const run = (items: readonly Item[], at: number, continues: (above: Item, item: Item) => boolean): number => {
  let end = at + 1
  for (let above = items[at]; above !== undefined; above = items[end - 1]) {
    const next = items[end]
    if (next === undefined || !continues(above, next)) break
    end += 1
  }
  return end - at
}

const samePathTo =
  (level: number) =>
  (above: Item, item: Item): boolean =>
    item.path.length > level &&
    above.path.length > level &&
    item.path.slice(0, level + 1).every((step, i) => step === above.path[i]) &&
    // A row whose path ends here and one that goes on below it cannot share the cell.
    (item.path.length === level + 1) === (above.path.length === level + 1)

const pathCells = (
  column: Extract<Column, { shows: 'path' }>,
  items: readonly Item[],
  at: number,
): readonly BodyCell[] => {
  const item = items[at]
  if (item === undefined) return []
  const heading = column.name
  const last = item.path.length - 1
  const cells: BodyCell[] = []
  for (let level = column.from; level <= column.to; level += 1) {
    const text = item.path[level]
    if (text === undefined) {
      // Beyond the path's end: the previous cell already spans to here, unless the path ended in an earlier column.
      if (level === column.from)
        cells.push({ content: { is: 'text', text: '' }, colspan: widthOf(column), rowspan: 1, heading })
      break
    }
    const above = items[at - 1]
    const continues = samePathTo(level)
    if (above !== undefined && continues(above, item)) continue
    cells.push({
      content: { is: 'name', text, own: level === last },
      colspan: level === last ? column.to - level + 1 : 1,
      rowspan: run(items, at, continues),
      heading,
    })
  }
  return cells
}

const rowCells = (columns: readonly Column[], items: readonly Item[], at: number): readonly BodyCell[] => {
  const item = items[at]
  if (item === undefined) return []
  return columns.flatMap((column): readonly BodyCell[] => {
    if (column.shows === 'path') return pathCells(column, items, at)
    const continues = merges(column)
    const above = items[at - 1]
    if (above !== undefined && continues(above, item)) return []
    return [
      {
        content: cellContent(column, item),
        colspan: 1,
        rowspan: run(items, at, continues),
        heading: column.over === null ? column.name : `${column.over} ${column.name}`,
      },
    ]
  })
}

export const catalogueTable = ({ columns, items }: Pick<Catalogue, 'columns' | 'items'>): Table => ({
  header: headerOf(columns),
  rows: items.map((item, at) => ({ item, cells: rowCells(columns, items, at) })),
  width: columns.reduce((sum, column) => sum + widthOf(column), 0),
})
