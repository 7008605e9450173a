import type { Column } from '../catalogue/column.ts'
import type { CatalogueDocument } from '../catalogue/import.ts'
import { appendixText, type AppendixRow, exactValues, listedColumns, rowNumber } from './appendix.ts'
import { type BodyRow, bodyRows, plainBody } from './body.ts'
import { decideColumns, deepestLevel, type ColumnChoice, type ColumnDecision } from './columns.ts'
import { attributeSaidBy } from './derived.ts'
import { withExactValues } from './exact.ts'
import { withFilledCells, withFilledNames, withFilledPageTops } from './fill-down.ts'
import { collector, findingText, type Finding, type Report, severityOf } from './findings/finding.ts'
import { lintCatalogue } from './findings/lint.ts'
import type { Grid, Place } from './grid.ts'
import { meaningOf } from './heading-words.ts'
import { findHeader, findNamedHeader, type Header, headerGiven, type Heading } from './header.ts'
import { hasMarks, mergeMarks } from './marks.ts'
import { type Matrix, matrixOf, ownText } from './matrix.ts'
import { meaningNames } from './meaning-names.ts'
import { withMovedCells } from './moved-cells.ts'
import { withJoinedRows, withWholeCells } from './page-breaks.ts'
import { columnTitle, rawRow, type RawRow } from './raw-row.ts'
import { columnFacts, type ColumnFacts, type DocumentItem, readRow } from './read-row.ts'
import { titleOf } from './title.ts'
import { columnWords } from './vocabulary.ts'

/** What a person, or the file's own appendix, says of a table beforehand. */
export interface ReadOptions {
  readonly choices?: readonly ColumnChoice[]
  /** Where the header is: its first row in the table, from 1, and how many rows it takes. */
  readonly header?: { readonly row: number; readonly rows: number }
  readonly appendix?: readonly AppendixRow[] | null
  /** Of a file of our own only the catalogue is wanted: what it says is not judged again. */
  readonly unjudged?: boolean
}

export interface ReadCatalogue {
  readonly document: CatalogueDocument
  /** The file is one of ours and so carries notes, doubts, source and edition; a bureau's own file says nothing of them. */
  readonly own: boolean
  readonly findings: readonly Finding[]
  readonly columns: readonly ColumnDecision[]
  readonly header: { readonly row: number; readonly rows: number }
  /** Where each item's row begins, for jumping to it. */
  readonly places: readonly (Place | null)[]
}

const mostColumns = 60

const headerOf = (matrix: Matrix, { header, appendix }: ReadOptions): Header | null => {
  if (header !== undefined) return headerGiven(matrix, header.row - 1, header.rows)
  const known = listedColumns(appendix ?? [])
  return (known.length > 0 ? findNamedHeader(matrix, known) : null) ?? findHeader(matrix)
}

/** How much of a catalogue's header a table has; 0 for none. Other tables of a file are weighed by this. */
export const headerScore = (grid: Grid, options: ReadOptions = {}): number =>
  headerOf(matrixOf(grid), options)?.score ?? 0

/** Where merged headings were lost, names go on below a blank heading to the right of theirs: it is one heading of several levels. */
const withOpenNames = (
  headings: readonly Heading[],
  textsAt: (heading: Heading) => readonly string[],
  report: Report,
): readonly Heading[] => {
  const joined: Heading[] = []
  for (const heading of headings) {
    const left = joined.at(-1)
    const texts = textsAt(heading)
    const goesOn =
      left !== undefined &&
      heading.name === '' &&
      meaningOf(left.name) === 'path' &&
      left.x + left.width === heading.x &&
      texts.some((text) => text !== '') &&
      columnWords(texts).words === null
    if (!goesOn) {
      joined.push(heading)
      continue
    }
    joined[joined.length - 1] = { ...left, width: left.width + heading.width }
    report('HEADER_AMBIGUOUS', {
      column: `第${String(heading.x + 1)}列`,
      meaning: meaningNames.path['zh-Hans'],
      reason: `没有栏名，左边是“${left.name}”`,
      reasonEn: 'it has no heading and names stand to its left',
    })
  }
  return joined
}

const decided = (
  header: Header,
  rows: readonly BodyRow[],
  options: ReadOptions,
  report: Report,
): readonly ColumnDecision[] => {
  const textsAt = ({ x, width }: Heading): readonly string[] =>
    rows.flatMap(({ row }) => row.slice(x, x + width).map(ownText))
  // Where a few rows are wider than the header they hold stray cells; where most are, the header lacks a word.
  const stray = (heading: Heading): boolean =>
    !heading.reached && textsAt(heading).filter((text) => text !== '').length * 2 < rows.length + 1
  const all = withOpenNames(
    header.headings.filter((heading) => !stray(heading)),
    textsAt,
    report,
  )
  const headings = all.slice(0, mostColumns)
  if (headings.length < all.length)
    report('COLUMNS_TOO_MANY', { count: String(all.length), limit: String(mostColumns) })
  const choices = options.choices ?? []
  for (const { at } of choices)
    if (!headings.some(({ x }) => x === at - 1)) report('MAPPING_UNUSED', { column: String(at) })
  const decisions = decideColumns({
    headings,
    textsAt,
    choices,
    known: listedColumns(options.appendix ?? []),
  })
  reportColumns(decisions, report)
  return decisions
}

const reportColumns = (decisions: readonly ColumnDecision[], report: Report): void => {
  for (const decision of decisions) {
    const { column, sure, why } = decision
    const shown = column?.shows === 'option' ? column.of : (column?.shows ?? 'none')
    if (column === null && decision.name === '') report('COLUMN_BLANK', { column: String(decision.at) })
    else if (!sure)
      report('HEADER_AMBIGUOUS', {
        column: columnTitle(decision),
        meaning: meaningNames[shown]['zh-Hans'],
        reason: why['zh-Hans'],
        reasonEn: why.en,
      })
    else if (column?.shows === 'extra') report('COLUMN_UNKNOWN', { column: columnTitle(decision) })
  }
  for (const wanted of ['path', 'content'] as const)
    if (!decisions.some(({ column }) => column?.shows === wanted))
      report('COLUMN_MISSING', { meaning: meaningNames[wanted]['zh-Hans'] })
}

/** What pages and conversions did to a table, undone. A file of our own went through neither. */
const repaired = (
  rows: readonly RawRow[],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const moved = withMovedCells(rows, decisions, report)
  return withWholeCells(withJoinedRows(moved, decisions, report), decisions, report)
}

const settled = (
  rows: readonly RawRow[],
  merges: Grid['merges'],
  decisions: readonly ColumnDecision[],
  report: Report,
): readonly RawRow[] => {
  const filled = (merges === 'lost' ? withFilledCells : withFilledPageTops)(rows, decisions, report)
  return withFilledNames(filled, decisions, report)
}

/** Columns once their cells are read: boxed where any box is printed, names deeper under sections. */
const withCells = (
  decisions: readonly ColumnDecision[],
  facts: readonly ColumnFacts[],
  sections: number,
): readonly ColumnDecision[] =>
  decisions.map((decision, at) => {
    const { column, listed } = decision
    if (column === null || listed) return decision
    if (column.shows === 'path')
      return {
        ...decision,
        column: {
          ...column,
          from: column.from === 0 ? 0 : Math.min(deepestLevel, column.from + sections),
          to: Math.min(deepestLevel, column.to + sections),
        },
      }
    return 'boxed' in column
      ? { ...decision, column: { ...column, boxed: facts[at]?.boxes !== 'none' } }
      : decision
  })

const withAttribute = (
  items: readonly DocumentItem[],
  columns: readonly Column[],
): readonly DocumentItem[] =>
  columns.some((c) => c.shows === 'attribute' || (c.shows === 'option' && c.of === 'attribute'))
    ? items
    : items.map((item) => ({ ...item, attribute: [...attributeSaidBy(item.audience)] }))

const placeKey = ({ table, row }: Place): string => `${table}\n${String(row)}`

/** Findings carry the item they are about wherever their cell lies in its row. */
const withRows = (found: readonly Finding[], rows: readonly RawRow[]): readonly Finding[] => {
  const numbers = new Map<string, number>()
  rows.forEach(({ at }, i) => {
    if (at !== null && !numbers.has(placeKey(at))) numbers.set(placeKey(at), i + 1)
  })
  return found.map((one) =>
    one.row !== null || one.at === null ? one : { ...one, row: numbers.get(placeKey(one.at)) ?? null },
  )
}

/** What was doubtful in reading a row stays with it, in words. */
const withFoundDoubts = (
  items: readonly DocumentItem[],
  found: readonly Finding[],
): readonly DocumentItem[] =>
  items.map((item, i) => ({
    ...item,
    doubts: [
      ...new Set(
        found
          .filter((one) => one.row === i + 1 && severityOf(one) !== 'note')
          .map((one) => findingText(one, 'zh-Hans')),
      ),
    ],
  }))

const withListedDoubts = (
  items: readonly DocumentItem[],
  appendix: readonly AppendixRow[],
  report: Report,
): readonly DocumentItem[] => {
  const doubts = new Map<number, string[]>()
  for (const { kind, where, text, at } of appendix) {
    if (kind !== 'doubt') continue
    const row = rowNumber(where)
    const name = where.replace(/^第\d+行\s*/u, '')
    const item = row === null ? undefined : items[row - 1]
    if (row === null || item === undefined || item.path.at(-1)?.startsWith(name) !== true)
      report('APPENDIX_UNUSED', { text: where }, { at })
    else doubts.set(row, [...(doubts.get(row) ?? []), text])
  }
  return items.map((item, i) => ({ ...item, doubts: doubts.get(i + 1) ?? [] }))
}

/** A table whose merged cells are marked, as our own CSV does, gets them back. */
export const withMerges = (grid: Grid, appendix: readonly AppendixRow[] | null): Grid =>
  grid.merges === 'lost' && (appendixText(appendix ?? [], 'marks') !== undefined || hasMarks(grid))
    ? mergeMarks(grid)
    : grid

/** Reads one table as a catalogue; null where it has no header of one. Nothing throws: what is doubtful is reported. */
export const readCatalogue = (printed: Grid, options: ReadOptions = {}): ReadCatalogue | null => {
  const appendix = options.appendix ?? null
  const grid = withMerges(printed, appendix)
  const matrix = matrixOf(grid)
  const header = headerOf(matrix, options)
  if (header === null) return null
  const { report, found } = collector()
  const readTitle = titleOf(grid, matrix, header, report)
  const ours = appendix !== null
  const body = ours ? plainBody(matrix, header) : bodyRows(matrix, header, report)
  const decisions = decided(header, body, options, report)
  const raw = body.map((row) => rawRow(row, decisions))
  const rows = settled(ours ? raw : repaired(raw, decisions, report), grid.merges, decisions, report)
  const facts = columnFacts(rows, decisions)
  const sections = rows.reduce((most, row) => Math.max(most, row.sections.length), 0)
  const whole = withCells(decisions, facts, sections)
  const columns = whole.flatMap(({ column }) => (column === null ? [] : [column]))
  const read = withAttribute(
    rows.map((row) => readRow(row, decisions, facts, report)),
    columns,
  )
  const listed = appendix === null ? read : withListedDoubts(read, appendix, report)
  const exact = withExactValues(listed, raw, whole, exactValues(appendix ?? []), report)
  if (!ours || options.unjudged !== true)
    for (const one of lintCatalogue({ items: exact, columns, places: rows.map(({ at }) => at) }))
      report(one.code, one.params, one)
  const items = appendix === null ? withFoundDoubts(exact, withRows(found, rows)) : exact
  const untitled = appendixText(appendix ?? [], 'untitled') !== undefined
  return {
    document: {
      title: untitled ? null : (appendixText(appendix ?? [], 'title') ?? readTitle),
      edition: appendixText(appendix ?? [], 'edition') ?? null,
      columns: [...columns],
      notes: (appendix ?? []).flatMap(({ kind, text }) => (kind === 'note' ? [text] : [])),
      source: appendixText(appendix ?? [], 'source') ?? null,
      items: [...items],
    },
    own: ours,
    findings: withRows(found, rows),
    columns: whole,
    header: { row: header.from + 1, rows: header.rows },
    places: rows.map(({ at }) => at),
  }
}
