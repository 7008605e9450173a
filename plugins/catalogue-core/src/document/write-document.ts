import type { CatalogueDocument } from '../catalogue/import.ts'
import { itemFields } from '../catalogue/item.ts'
import {
  appendixHeader,
  appendixKinds,
  appendixTitle,
  entryText,
  jsonText,
  rowPlace,
  type AppendixKind,
  type AppendixRow,
} from './appendix.ts'
import { finding, type Finding } from './findings/finding.ts'
import { gridOf, type Grid, type GridCell } from './grid.ts'
import { readCatalogue } from './read-catalogue.ts'
import { catalogueGrid, headerRows, printedColumns } from './write-grid.ts'

type DocumentItem = CatalogueDocument['items'][number]

/** A catalogue ready to be put into any container. */
export interface PrintedDocument {
  readonly title: string | null
  readonly table: Grid
  /** How many rows of the table are its header. */
  readonly headerRows: number
  /** What the table has no place for; null where there is nothing. */
  readonly appendix: Grid | null
  /** What no table can carry. */
  readonly findings: readonly Finding[]
}

export interface WriteOptions {
  /** Leave the appendix out, for a copy to print and sign. */
  readonly appendix?: boolean
  /** The container cannot merge cells and prints marks, which the appendix explains. */
  readonly marks?: boolean
}

const entry = (kind: AppendixKind, text: string, where = ''): AppendixRow => ({ kind, where, text, at: null })

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Objects of one content in one order of keys, so that they can be compared as text. */
const sorted = (extra: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(extra).sort(([a], [b]) => (a < b ? -1 : 1)))

const fieldNames = Object.keys(itemFields) as (keyof DocumentItem)[]

const differs = (field: keyof DocumentItem, a: DocumentItem, b: DocumentItem): boolean =>
  field === 'extra' ? !same(sorted(a.extra), sorted(b.extra)) : !same(a[field], b[field])

/** Prints a title as most containers do: a line of its own across the table. */
const withTitleRow = (grid: Grid): Grid => {
  if (grid.caption === null) return grid
  const width = (grid.rows[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0)
  const title: GridCell = {
    text: grid.caption,
    colspan: Math.max(1, width),
    rowspan: 1,
    at: { table: grid.name, row: 1, column: 1 },
  }
  return { ...grid, caption: null, rows: [[title], ...grid.rows] }
}

interface Reading {
  readonly document: CatalogueDocument | null
}

const readBack = (table: Grid, appendix: readonly AppendixRow[] | null): Reading => ({
  document: readCatalogue(withTitleRow(table), { appendix, unjudged: true })?.document ?? null,
})

const listedColumnsFor = (
  document: CatalogueDocument,
  { document: read }: Reading,
): readonly AppendixRow[] => {
  const columns = printedColumns(document)
  return read !== null && same(read.columns, columns)
    ? []
    : columns.map((column) =>
        entry(
          'column',
          jsonText(column),
          column.over === null ? column.name : `${column.over} ${column.name}`,
        ),
      )
}

const exactFor = (document: CatalogueDocument, read: CatalogueDocument | null): readonly AppendixRow[] =>
  document.items.flatMap((item, i) => {
    const back = read?.items[i]
    if (back === undefined) return []
    return fieldNames
      .filter((field) => field !== 'doubts' && differs(field, item, back))
      .map((field) =>
        entry('exact', jsonText({ field, value: item[field] }), rowPlace(i + 1, item.path.at(-1) ?? '')),
      )
  })

const said = (document: CatalogueDocument): readonly AppendixRow[] => [
  ...(document.edition === null ? [] : [entry('edition', document.edition)]),
  ...(document.source === null ? [] : [entry('source', document.source)]),
  ...document.notes.map((note) => entry('note', note)),
  ...document.items.flatMap(({ doubts, path }, i) =>
    doubts.map((doubt) => entry('doubt', doubt, rowPlace(i + 1, path.at(-1) ?? ''))),
  ),
]

const marksSaid = entry('marks', '〃 与上方单元格合并（同上），← 与左侧单元格合并（同左）')

const isWhole = (document: CatalogueDocument, read: CatalogueDocument | null): boolean =>
  read !== null &&
  read.title === document.title &&
  same(read.columns, printedColumns(document)) &&
  read.items.length === document.items.length &&
  document.items.every((item, i) => {
    const back = read.items[i]
    return back !== undefined && fieldNames.every((field) => !differs(field, item, back))
  })

/** What is printed beside a table, and what the two are read back as; reading is most of the work of writing. */
interface Beside {
  readonly rows: readonly AppendixRow[]
  readonly reading: Reading
}

/** A page offers a catalogue in several formats; reading back is most of the work of each. */
const besideBefore = new WeakMap<CatalogueDocument, Beside>()

/** Everything a table needs beside it so that reading it back gives the same catalogue. */
const appendixFor = (document: CatalogueDocument, table: Grid, marks: boolean): Beside => {
  // With nothing else to say a table is read as a bureau's own, and with the word on marks as one of ours.
  if (marks && said(document).length === 0) return workedOut(document, table, [marksSaid])
  const unmarked = besideBefore.get(document) ?? workedOut(document, table, said(document))
  besideBefore.set(document, unmarked)
  if (!marks) return unmarked
  // A table in memory has its merged cells, so the word on marks changes nothing in how it is read.
  const { rows, reading } = unmarked
  const first = rows.findIndex(({ kind }) => kind !== 'title' && kind !== 'untitled')
  return { rows: rows.toSpliced(Math.max(0, first), 0, marksSaid), reading }
}

const workedOut = (document: CatalogueDocument, table: Grid, plain: readonly AppendixRow[]): Beside => {
  if (plain.length === 0) {
    const reading = readBack(table, null)
    if (isWhole(document, reading.document)) return { rows: [], reading }
  }
  const first = readBack(table, plain)
  const columns = listedColumnsFor(document, first)
  const reading = columns.length === 0 ? first : readBack(table, [...plain, ...columns])
  const title = titleFor(document, reading.document)
  const exact = exactFor(document, reading.document)
  const told = [...plain, ...columns]
  if (told.length > 0 && title.length + exact.length === 0) return { rows: told, reading }
  const all = [...title, ...told, ...exact]
  // Without an appendix the reader would note its own doubts again; with one it leaves what people settled.
  const rows = all.length === 0 ? [entry('settled', '各行的存疑均已核实')] : all
  return { rows, reading: readBack(table, rows) }
}

const titleFor = ({ title }: CatalogueDocument, read: CatalogueDocument | null): readonly AppendixRow[] => {
  if (read !== null && read.title === title) return []
  return [title === null ? entry('untitled', '原文无目录名称') : entry('title', title)]
}

const appendixName = '附表'

const appendixGrid = (rows: readonly AppendixRow[]): Grid => ({
  ...gridOf(
    [
      appendixHeader,
      ...rows.map(({ kind, where, text }) => [
        appendixKinds[kind],
        where,
        kind === 'column' || kind === 'exact' ? text : entryText(text),
      ]),
    ],
    { name: appendixName, merges: 'kept' },
  ),
  caption: appendixTitle,
})

const unprinted = (document: CatalogueDocument, { document: read }: Reading): readonly Finding[] => {
  const head = (['title', 'edition', 'source', 'notes'] as const).filter(
    (part) => !same(read?.[part], document[part]),
  )
  const columns = same(read?.columns, printedColumns(document)) ? [] : (['columns'] as const)
  const whole = [...head, ...columns].map((field) => finding('NOT_PRINTABLE', { field }))
  return [
    ...whole,
    ...document.items.flatMap((item, i) => {
      const back = read?.items[i]
      const fields = back === undefined ? ['path'] : fieldNames.filter((field) => differs(field, item, back))
      return fields.map((field) => finding('NOT_PRINTABLE', { field }, { row: i + 1 }))
    }),
  ]
}

/** Prints a catalogue as a table and what belongs beside it. Reading both back gives the same catalogue again. */
export const writeDocument = (document: CatalogueDocument, options: WriteOptions = {}): PrintedDocument => {
  const table = catalogueGrid(document)
  const base = { title: table.caption, table, headerRows: headerRows(document) }
  if (options.appendix === false) return { ...base, appendix: null, findings: [] }
  const { rows, reading } = appendixFor(document, table, options.marks === true)
  return {
    ...base,
    appendix: rows.length === 0 ? null : appendixGrid(rows),
    findings: unprinted(document, reading),
  }
}
