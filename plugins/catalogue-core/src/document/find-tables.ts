import { splitAppendix, type AppendixRow } from './appendix.ts'
import { finding, quoted, type Finding } from './findings/finding.ts'
import type { Grid } from './grid.ts'
import { findHeader, type Header } from './header.ts'
import { headingKey } from './lines.ts'
import { matrixOf } from './matrix.ts'
import { sheetOf, type SourceSheet } from './sheet.ts'
import {
  headerScore,
  readCatalogue,
  withMerges,
  type ReadCatalogue,
  type ReadOptions,
} from './read-catalogue.ts'

/** A table of a file as it is offered to a person who chooses. */
export interface OfferedTable {
  readonly index: number
  readonly name: string
  /** Its first words, to know it by. */
  readonly begins: string
  readonly rows: number
  readonly catalogue: boolean
}

export type ReadTables =
  | ({
      readonly outcome: 'read'
      readonly table: number
      readonly tables: readonly OfferedTable[]
      readonly sheet: SourceSheet
    } & ReadCatalogue)
  /** Several tables could be meant; a person chooses one of them. */
  | { readonly outcome: 'choose'; readonly because: Finding; readonly tables: readonly OfferedTable[] }
  | { readonly outcome: 'refused'; readonly because: Finding; readonly tables: readonly OfferedTable[] }

export interface TableOptions extends ReadOptions {
  /** Which table to read, counted from 0 among the offered ones. */
  readonly table?: number
}

const begins = (grid: Grid): string =>
  quoted(
    grid.caption ??
      grid.rows.flatMap((cells) => cells.map(({ text }) => text.trim())).find((text) => text !== '') ??
      '',
  )

const sameHeader = (a: Header, b: Header): boolean =>
  a.headings.length === b.headings.length &&
  a.headings.every(
    ({ name, over }, i) =>
      headingKey(name) === headingKey(b.headings[i]?.name ?? '') &&
      headingKey(over ?? '') === headingKey(b.headings[i]?.over ?? ''),
  )

const titleBetween = (grid: Grid, known: ReadonlySet<string>): boolean =>
  [grid.caption ?? '', ...grid.before].some((line) => line.trim() !== '' && !known.has(headingKey(line)))

interface Joined {
  readonly grids: readonly Grid[]
  readonly joined: number
}

/** Tables of one document that are one catalogue cut by pages: the same header again, and no other title between. */
const joinPages = (grids: readonly Grid[]): Joined => {
  const result: { grid: Grid; header: Header | null; known: Set<string> }[] = []
  let joined = 0
  for (const grid of grids) {
    const header = findHeader(matrixOf(grid))
    const last = result.at(-1)
    const known = last?.known ?? new Set<string>()
    const again =
      last?.header != null && header !== null && sameHeader(last.header, header) && header.from === 0
    // A table without a header of its own goes on with the one above it if it is as wide.
    const goesOn =
      last?.header != null &&
      header === null &&
      matrixOf(grid).width === matrixOf(last.grid).width &&
      grid.rows.length > 0
    if (
      last !== undefined &&
      (again || goesOn) &&
      last.grid.merges === grid.merges &&
      isSameSheet(last.grid, grid) &&
      !titleBetween(grid, known)
    ) {
      last.grid = { ...last.grid, rows: [...last.grid.rows, ...grid.rows] }
      joined += 1
    } else {
      const titles = [grid.caption ?? '', ...grid.before].map(headingKey)
      result.push({ grid, header, known: new Set(titles) })
    }
  }
  return { grids: result.map(({ grid }) => grid), joined }
}

/** Sheets of a workbook are never one catalogue cut by pages; tables of one text are. */
const isSameSheet = (a: Grid, b: Grid): boolean => a.flow !== null && a.flow === b.flow

const offered = (grids: readonly Grid[], options: ReadOptions): readonly OfferedTable[] =>
  grids.map((grid, index) => ({
    index,
    name: grid.name,
    begins: begins(grid),
    rows: grid.rows.length,
    catalogue: headerScore(grid, options) > 0,
  }))

const listed = (tables: readonly OfferedTable[]): string =>
  tables.map(({ name, begins: text }) => `${name}（${text}）`).join('、')

const noTable = (grids: readonly Grid[]): Finding =>
  grids.every(({ rows }) => rows.length === 0)
    ? finding('NO_TABLE')
    : finding('NO_CATALOGUE', { count: String(grids.length) })

/** Chooses the catalogue among the tables of a file and reads it; offers the others; never guesses between two. */
export const readTables = (all: readonly Grid[], options: TableOptions = {}): ReadTables => {
  const split = splitAppendix(all)
  const appendix: readonly AppendixRow[] | null = options.appendix ?? split.appendix
  const { grids, joined } = joinPages(split.grids.map((grid) => withMerges(grid, appendix)))
  const known: ReadOptions = { ...options, appendix }
  const tables = offered(grids, known)
  const candidates = tables.filter(({ catalogue }) => catalogue)
  const chosen = options.table ?? (options.header !== undefined && tables.length === 1 ? 0 : undefined)
  if (chosen === undefined && candidates.length > 1)
    return {
      outcome: 'choose',
      because: finding('TABLES_SEVERAL', { count: String(candidates.length), tables: listed(candidates) }),
      tables,
    }
  const index = chosen ?? candidates[0]?.index
  const grid = index === undefined ? undefined : grids[index]
  const read = grid === undefined ? null : readCatalogue(grid, known)
  if (index === undefined || grid === undefined || read === null)
    return { outcome: 'refused', because: noTable(grids), tables }
  const others = tables.filter((table) => table.index !== index)
  return {
    ...read,
    outcome: 'read',
    table: index,
    tables,
    sheet: sheetOf(grid),
    findings: [
      ...(joined > 0 ? [finding('TABLES_JOINED', { count: String(joined + 1) })] : []),
      ...(others.length > 0
        ? [
            finding('TABLES_OTHER', {
              table: tables[index]?.name ?? '',
              count: String(others.length),
              others: listed(others),
            }),
          ]
        : []),
      ...read.findings,
    ],
  }
}
