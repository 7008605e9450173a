import type { Hiding, PartCell } from '@gongkai/catalogue-core/privacy'
import type { Archive } from '../archive.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import { numberText } from '../xlsx/numbers.ts'
import { stringItem, type SharedString } from '../xlsx/shared-strings.ts'
import { noStyle, type CellStyle } from '../xlsx/styles.ts'
import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'

export interface CellContext {
  readonly archive: Archive
  readonly source: Source
  readonly collected: Collected
  readonly placeOf: PlaceOf
  readonly strings: readonly SharedString[]
  readonly usedStrings: Set<number>
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true'

const columnOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )

/** `1.10105194912310E+17` is an ID number typed as a number: its digits, and zeros where the program kept none. */
const longNumber = (stored: string): string | null => {
  if (/^\d{11,20}$/.test(stored)) return stored
  const match = /^(\d)\.?(\d*)[eE]\+?(\d{1,2})$/.exec(stored)
  if (match === null) return null
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`
  const length = Number(match[3]) + 1
  return length >= 11 && length <= 20 && digits.length <= length ? digits.padEnd(length, '0') : null
}

/** Reads every cell of a worksheet with why a reader may not see it. Formulas are read too: a name can stand in one. */
export const readCells = async (
  part: string,
  sheet: string,
  sheetHidden: Hiding | null,
  context: CellContext,
): Promise<void> => {
  const { archive, source, collected, placeOf, strings, usedStrings, styles, from1904 } = context
  const rows: PartCell[][] = []
  const blank: PartCell = { text: '', place: placeOf('cell', sheet) }
  const hiddenColumns: (readonly [number, number])[] = []
  const item = stringItem()
  let row = 0
  let column = 0
  let rowHidden = false
  let cells: PartCell[] = []
  let type = ''
  let style = noStyle
  let value = ''
  let formula = ''
  let taking: 'value' | 'formula' | 'other' | null = null
  let inline = false
  let aside = ''

  const textOf = (): string => {
    if (type === 'inlineStr') return item.take().text
    if (type === 's') {
      const index = Number(value)
      usedStrings.add(index)
      return strings[index]?.text ?? ''
    }
    if (type === '' || type === 'n') return longNumber(value) ?? numberText(value, style.format, from1904)
    return value
  }

  const hidingOf = (): Hiding | null =>
    sheetHidden ??
    (rowHidden
      ? 'rowHidden'
      : hiddenColumns.some(([from, to]) => column >= from && column <= to)
        ? 'columnHidden'
        : null)

  const endCell = (): void => {
    const words = /"[^"]+"/.test(formula) ? formula : ''
    const text = [textOf(), words].filter((one) => one !== '').join('\n')
    if (text.trim() === '') return
    collected.cell(text.length)
    if (column > 16_384) throw source.refuse('TOO_COMPLEX', { detail: '列数过多' })
    // Columns far to the right are kept, but side by side: a sheet may not be blown up by one cell at its edge.
    const at = column <= limits.columns ? column - 1 : cells.length
    while (cells.length < at) cells.push(blank)
    cells[at] = { text, place: placeOf('cell', `${sheet}!${letters(column)}${String(row)}`, hidingOf()) }
  }

  await readXml(archive, part, source, {
    open: (tag, attributes) => {
      if (inline) item.handler.open(tag, attributes)
      switch (tag) {
        case 'row':
          row = Number(attribute(attributes, 'r') ?? row + 1)
          column = 0
          cells = []
          rowHidden = isSet(attribute(attributes, 'hidden')) || attribute(attributes, 'ht') === '0'
          break
        case 'c':
          column = columnOf(attribute(attributes, 'r') ?? '') || column + 1
          type = attribute(attributes, 't') ?? ''
          style = styles[Number(attribute(attributes, 's') ?? -1)] ?? noStyle
          value = ''
          formula = ''
          break
        case 'v':
          taking = 'value'
          break
        case 'f':
          taking = 'formula'
          break
        case 'is':
          inline = true
          break
        case 'col':
          if (isSet(attribute(attributes, 'hidden')) || attribute(attributes, 'width') === '0')
            hiddenColumns.push([Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))])
          break
        // Lists of allowed values, prompts, headers and footers carry words too.
        case 'oddHeader':
        case 'evenHeader':
        case 'firstHeader':
        case 'oddFooter':
        case 'evenFooter':
        case 'firstFooter':
        case 'formula1':
          taking = 'other'
          break
        case 'dataValidation':
          aside += `\n${attribute(attributes, 'prompt') ?? ''}\n${attribute(attributes, 'error') ?? ''}`
          break
        case 'hyperlink':
          aside += `\n${attribute(attributes, 'tooltip') ?? ''}\n${attribute(attributes, 'display') ?? ''}`
          break
      }
      if (aside.length > limits.characters) throw source.refuse('TOO_COMPLEX', { detail: '文字过多' })
    },
    text: (text) => {
      if (inline) item.handler.text(text)
      else if (taking === 'value' && value.length < limits.cellCharacters) value += text
      else if (taking === 'formula' && formula.length < limits.cellCharacters) formula += text
      else if (taking === 'other') aside += text
    },
    close: (tag) => {
      if (inline) item.handler.close(tag)
      if (taking === 'other') aside += '\n'
      taking = null
      if (tag === 'is') inline = false
      else if (tag === 'c') endCell()
      else if (tag === 'row' && cells.length > 0) {
        rows.push(cells)
        if (rows.length > limits.cells) throw source.refuse('TOO_COMPLEX', { detail: '行数过多' })
      }
    },
  })
  collected.rows(placeOf('sheet', sheet, sheetHidden), rows)
  collected.text(placeOf('sheet', sheet, sheetHidden), aside.replace(/\n+/gu, '\n'))
}

const letters = (column: number): string => {
  let rest = column
  let name = ''
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
    rest = Math.floor((rest - 1) / 26)
  }
  return name
}
