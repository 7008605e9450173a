import type { Report } from './findings/finding.ts'
import { quoted } from './findings/finding.ts'
import type { GridCell } from './grid.ts'
import type { Header } from './header.ts'
import { headingKey, headingOf } from './lines.ts'
import { isBlank, type Matrix, type MatrixRow, onlyCell, ownText, standsAcross } from './matrix.ts'

/** One row of a table that says something of items, and where a page began before it. */
export interface BodyRow {
  readonly row: MatrixRow
  /** A title or header was printed again right before this row: the page changed. */
  readonly newPage: boolean
  /** Names printed across the table above this row, outermost first. */
  readonly sections: readonly string[]
}

interface Repeats {
  readonly header: readonly (readonly string[])[]
  readonly titles: ReadonlySet<string>
}

const keysOf = (row: MatrixRow): readonly string[] => row.map((slot) => headingKey(ownText(slot)))

const repeatsOf = (matrix: Matrix, header: Header): Repeats => ({
  header: matrix.rows.slice(header.from, header.from + header.rows).map(keysOf),
  titles: new Set(
    matrix.rows.slice(0, header.from).flatMap((row) => {
      const cell = onlyCell(row)
      return cell === null ? [] : [headingKey(cell.text)]
    }),
  ),
})

/** Printed again: at least two words, every one of them where the header has it. */
const repeatsHeader = (row: MatrixRow, { header }: Repeats): boolean => {
  const keys = keysOf(row)
  const filled = keys.flatMap((key, x) => (key === '' ? [] : [{ key, x }]))
  if (filled.length < 2) return false
  return header.some((line) => filled.every(({ key, x }) => line[x] === key))
}

const remark = /^(?:注|备注|说明|附注|附|填表|填报|制表|审核|联系人|单位负责人)[:：\s]?/u
const section =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章节类])/u

/** How deep a section lies by its counting: 一、 before （一）. */
const depthOf = (text: string): number => (/^[（(]/u.test(text) ? 1 : 0)

/** `一、机构职能类` alone in the first column: a line across the table whose merging was lost. */
const isCountedSection = (row: MatrixRow, only: GridCell): boolean =>
  row[0]?.cell === only && section.test(only.text.trim())

const numeral = /^(?:[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)])$/u

/** `一 | 机构职能类 | | |`: a Chinese number and a name, and nothing else in the row. */
const numberedSection = (row: MatrixRow): GridCell | null => {
  const filled = row.flatMap((slot) => (slot !== null && ownText(slot) !== '' ? [slot.cell] : []))
  const [first, name] = filled
  const alone =
    filled.length === 2 && !row.some((slot) => slot?.fromAbove === true && slot.cell.text.trim() !== '')
  return alone && first !== undefined && numeral.test(first.text.trim()) ? (name ?? null) : null
}

/** The rows of a table below its header: repeated headers, titles and remarks taken out, sections remembered. */
export const bodyRows = (matrix: Matrix, header: Header, report: Report): readonly BodyRow[] => {
  const repeats = repeatsOf(matrix, header)
  const body: BodyRow[] = []
  let sections: readonly string[] = []
  let newPage = false
  let repeated = 0
  const rows = matrix.rows.slice(header.from + header.rows)
  rows.forEach((row, i) => {
    if (isBlank(row)) return
    const only = onlyCell(row)
    if (repeatsHeader(row, repeats) || (only !== null && repeats.titles.has(headingKey(only.text)))) {
      repeated += 1
      newPage = true
      return
    }
    if (only !== null && (standsAcross(row, only, matrix.width) || isCountedSection(row, only))) {
      const last = rows.slice(i + 1).every((below) => isBlank(below) || onlyCell(below) !== null)
      if (last || remark.test(only.text.trim()) || headingKey(only.text).length > 40) {
        report('PROSE_OUTSIDE', { text: quoted(only.text, 60) }, { at: only.at })
        return
      }
      const name = headingOf(only.text)
      sections = section.test(name) && depthOf(name) === 1 ? [...sections.slice(0, 1), name] : [name]
      report('SECTION_ROW', { text: quoted(name) }, { at: only.at })
      return
    }
    const numbered = numberedSection(row)
    if (numbered !== null) {
      const name = headingOf(numbered.text)
      sections = /^[（(]/u.test(ownText(row.find((slot) => ownText(slot) !== '')))
        ? [...sections.slice(0, 1), name]
        : [name]
      report('SECTION_ROW', { text: quoted(name) }, { at: numbered.at })
      return
    }
    body.push({ row, newPage, sections })
    newPage = false
  })
  if (repeated > 0) report('HEADER_REPEATED', { count: String(repeated) })
  return body
}

/** The rows of a table that was never cut into pages: all that say anything. */
export const plainBody = (matrix: Matrix, header: Header): readonly BodyRow[] =>
  matrix.rows
    .slice(header.from + header.rows)
    .filter((row) => !isBlank(row))
    .map((row) => ({ row, newPage: false, sections: [] }))
