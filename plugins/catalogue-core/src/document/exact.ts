import * as v from 'valibot'
import { itemFields } from '../catalogue/item.ts'
import { cellContent } from '../page/table.ts'
import type { ExactValue } from './appendix.ts'
import type { ColumnDecision } from './columns.ts'
import type { Report } from './findings/finding.ts'
import { nameOf, printable } from './lines.ts'
import { printedText } from './print-cell.ts'
import type { RawRow } from './raw-row.ts'
import type { DocumentItem } from './read-row.ts'

type ItemField = keyof typeof itemFields

const isField = (name: string): name is ItemField => name in itemFields

const withValue = (item: DocumentItem, field: ItemField, value: unknown): DocumentItem | null => {
  const read = v.safeParse(v.object(itemFields), { ...item, [field]: value })
  return read.success ? read.output : null
}

/** Whether the table still prints what an exact value would print: whoever changed the table since has the last word. */
const stillPrinted = (
  item: DocumentItem,
  field: ItemField,
  row: RawRow,
  decisions: readonly ColumnDecision[],
): boolean => {
  if (field === 'path') {
    const printed = row.levels.flatMap(({ text }) => (text === '' ? [] : [nameOf(text)]))
    const wanted = item.path.map((step) => nameOf(printable(step))).filter((step) => step !== '')
    return printed.join('\n') === wanted.join('\n')
  }
  return decisions.every(({ column }, at) => {
    if (column === null || column.shows === 'path') return true
    const shows = column.shows === 'option' ? column.of : column.shows
    if (shows !== field && !(field === 'basisKinds' && shows === 'basis')) return true
    return printedText(cellContent(column, item)) === (row.cells[at]?.text ?? '')
  })
}

/** Values of one row depend on each other (boxes and citations share a cell), so all are tried together. */
const withAll = (item: DocumentItem, values: readonly ExactValue[]): DocumentItem =>
  values.reduce(
    (changed, { field, value }) => (isField(field) ? (withValue(changed, field, value) ?? changed) : changed),
    item,
  )

/** Puts in place what a table cannot carry to the letter, wherever the table has not been changed since. */
export const withExactValues = (
  items: readonly DocumentItem[],
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  exact: readonly ExactValue[],
  report: Report,
): readonly DocumentItem[] => {
  const byRow = new Map<number, ExactValue[]>()
  for (const value of exact) byRow.set(value.row, [...(byRow.get(value.row) ?? []), value])
  for (const [row, values] of byRow)
    if (items[row - 1] === undefined)
      for (const { source } of values) report('APPENDIX_UNUSED', { text: source.where }, { at: source.at })
  return items.map((item, i) => {
    const values = byRow.get(i + 1)
    const raw = rows[i]
    if (values === undefined || raw === undefined) return item
    const whole = withAll(item, values)
    const kept = values.filter(({ field, source }) => {
      const printed = isField(field) && stillPrinted(whole, field, raw, decisions)
      if (!printed) report('APPENDIX_UNUSED', { text: source.where }, { at: source.at })
      return printed
    })
    return withAll(item, kept)
  })
}
