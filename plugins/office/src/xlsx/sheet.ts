import { quoted, type Report } from '@gongkai/catalogue-core/document'
import type { Archive } from '../archive.ts'
import { cellText, type Budget } from '../budget.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import type { PlacedCell, Sheet, Span } from '../spread.ts'
import { symbolText } from '../symbols.ts'
import { attribute, readXml, type Attributes } from '../xml.ts'
import { numberText } from './numbers.ts'
import { stringItem, type SharedString } from './shared-strings.ts'
import { noStyle, type CellStyle } from './styles.ts'

export interface SheetContext {
  readonly archive: Archive
  readonly source: Source
  readonly budget: Budget
  readonly report: Report
  readonly strings: readonly SharedString[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

/** `C12` → row 12, column 3; null for what is no address. */
const addressOf = (reference: string): { readonly row: number; readonly column: number } | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return null
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]), column }
}

const spanOf = (reference: string): Span | null => {
  const [from, to] = reference.split(':').map(addressOf)
  if (from == null || to == null || to.row < from.row || to.column < from.column) return null
  return {
    row: from.row,
    column: from.column,
    rowspan: to.row - from.row + 1,
    colspan: to.column - from.column + 1,
  }
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: CellStyle
  value: string
  formula: boolean
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true'

/** `3、5–9、12`: rows or columns as a sentence names them. */
const ranges = (numbers: readonly number[]): string => {
  const parts: [number, number][] = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else parts.push([number, number])
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join('、')
}

// A whole column of automatic numbers is one thing to know, not a thousand.
const formulasListed = 20

/** Reads one worksheet cell by cell: values as they are shown, merged ranges, what is hidden and what is computed. */
export const readSheet = async (part: string, name: string, context: SheetContext): Promise<Sheet> => {
  const { archive, source, budget, report, strings, styles, from1904 } = context
  const rows = new Map<number, PlacedCell[]>()
  const merged: Span[] = []
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  const item = stringItem()
  let row = 0
  let column = 0
  let rowHidden = false
  let rowUsed = false
  let cell: OpenCell | null = null
  let taking = false
  let inline = false
  let formulas = 0

  const textOf = (open: OpenCell): string => {
    if (open.type === 'inlineStr') {
      const { text, fonts } = item.take()
      return fonts ? text : symbolText(text, open.style.font)
    }
    if (open.type === 's') {
      const shared = strings[Number(open.value)]
      return shared === undefined ? '' : shared.fonts ? shared.text : symbolText(shared.text, open.style.font)
    }
    if (open.type === 'b') return open.value === '1' ? 'TRUE' : open.value === '0' ? 'FALSE' : open.value
    if (open.type === 'n' || open.type === '') return numberText(open.value, open.style.format, from1904)
    return symbolText(open.value, open.style.font)
  }

  const keep = (open: OpenCell): void => {
    const text = cellText(textOf(open))
    if (open.formula) formulas += 1
    if (open.formula && formulas <= formulasListed)
      report(
        'FORMULA_CELL',
        { table: name, row: String(open.row), column: String(open.column), value: quoted(text) },
        { at: { table: name, row: open.row, column: open.column } },
      )
    if (text.trim() === '') return
    budget.row(name, open.row)
    budget.cell(text.length)
    if (open.column > limits.columns)
      throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.columns)} 列` })
    const cells = rows.get(open.row) ?? []
    cells.push({ text, row: open.row, column: open.column, unseen: open.style.unseen })
    rows.set(open.row, cells)
    rowUsed = true
  }

  const openCell = (attributes: Attributes): void => {
    const at = addressOf(attribute(attributes, 'r') ?? '')
    column = at?.column ?? column + 1
    if (at !== null) row = at.row
    const style = styles[Number(attribute(attributes, 's') ?? -1)] ?? noStyle
    cell = { row, column, type: attribute(attributes, 't') ?? '', style, value: '', formula: false }
  }

  await readXml(archive, part, source, {
    open: (tag, attributes) => {
      if (inline) item.handler.open(tag, attributes)
      if (tag === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1)
        column = 0
        rowHidden = isSet(attribute(attributes, 'hidden')) || attribute(attributes, 'ht') === '0'
        rowUsed = false
      } else if (tag === 'c') openCell(attributes)
      else if (tag === 'v') taking = true
      else if (tag === 'f' && cell !== null) cell.formula = true
      else if (tag === 'is') inline = true
      else if (
        tag === 'col' &&
        (isSet(attribute(attributes, 'hidden')) || attribute(attributes, 'width') === '0')
      ) {
        const [from, to] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))]
        for (let at = from; at <= Math.min(to, limits.columns); at += 1) hiddenColumns.push(at)
      } else if (tag === 'mergeCell') {
        const span = spanOf(attribute(attributes, 'ref') ?? '')
        if (span !== null) merged.push(span)
        if (merged.length > limits.cells) throw source.refuse('TOO_COMPLEX', { detail: '合并单元格过多' })
      }
    },
    text: (text) => {
      if (inline) item.handler.text(text)
      else if (taking && cell !== null && cell.value.length < limits.cellCharacters) cell.value += text
    },
    close: (tag) => {
      if (inline) item.handler.close(tag)
      if (tag === 'v') taking = false
      else if (tag === 'is') inline = false
      else if (tag === 'c' && cell !== null) {
        keep(cell)
        cell = null
      } else if (tag === 'row' && rowHidden && rowUsed) hiddenRows.push(row)
    },
  })
  const columnsUsed = new Set([...rows.values()].flatMap((cells) => cells.map((one) => one.column)))
  const hiddenUsed = hiddenColumns.filter((at) => columnsUsed.has(at))
  if (formulas > formulasListed)
    report('FORMULAS_MORE', { table: name, count: String(formulas - formulasListed) })
  if (hiddenRows.length > 0) report('HIDDEN_ROWS', { table: name, rows: ranges(hiddenRows) })
  if (hiddenUsed.length > 0) report('HIDDEN_COLUMNS', { table: name, columns: ranges(hiddenUsed) })
  return { name, rows, merged, hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) }
}
