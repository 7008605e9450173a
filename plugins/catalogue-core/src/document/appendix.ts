import * as v from 'valibot'
import { Column } from '../catalogue/column.ts'
import type { Grid, Place } from './grid.ts'
import { headingKey, printable, tidy } from './lines.ts'
import { matrixOf, ownText } from './matrix.ts'

/**
 * What a printed table has no place for: notes, doubts, where the text comes from, and the few things that cannot be told
 * from the table itself. Our files carry it as a small table of three columns after the catalogue, for people to read.
 */
export const appendixKinds = {
  title: '目录名称',
  untitled: '无目录名称',
  edition: '版本',
  source: '来源',
  note: '说明',
  doubt: '存疑',
  settled: '无存疑',
  column: '栏目',
  exact: '照录',
  marks: '合并单元格',
} as const
export type AppendixKind = keyof typeof appendixKinds

export const appendixTitle = '附：目录说明与存疑'
export const appendixHeader = ['附项', '位置', '附项内容'] as const

export interface AppendixRow {
  readonly kind: AppendixKind
  /** Which row or column it is about, for people. */
  readonly where: string
  readonly text: string
  readonly at: Place | null
}

const headerKeys = appendixHeader.map(headingKey)

const kindNamed = (name: string): AppendixKind | null => {
  const key = headingKey(name)
  const kinds = Object.keys(appendixKinds) as AppendixKind[]
  return kinds.find((kind) => appendixKinds[kind] === key) ?? null
}

export interface SplitGrids {
  readonly grids: readonly Grid[]
  /** Null where no table of the file is an appendix of ours. */
  readonly appendix: readonly AppendixRow[] | null
}

const headerRow = (grid: Grid): number =>
  grid.rows.findIndex((cells) => headerKeys.every((key, i) => headingKey(cells[i]?.text ?? '') === key))

const rowsOf = (grid: Grid, from: number): readonly AppendixRow[] =>
  matrixOf({ rows: grid.rows.slice(from + 1).map((cells) => cells.slice(0, 3)) }).rows.flatMap((row) => {
    const kind = kindNamed(ownText(row[0]))
    const at = row[2]?.cell.at ?? row[0]?.cell.at ?? null
    return kind === null
      ? []
      : [{ kind, where: tidy(ownText(row[1])), text: textOfEntry(tidy(ownText(row[2]))), at }]
  })

/** Takes our appendix out of the tables of a file, be it a table of its own or the end of the catalogue's. */
export const splitAppendix = (grids: readonly Grid[]): SplitGrids => {
  let appendix: readonly AppendixRow[] | null = null
  const rest = grids.flatMap((grid) => {
    const from = headerRow(grid)
    if (from < 0) return [grid]
    appendix = [...(appendix ?? []), ...rowsOf(grid, from)]
    const rows = grid.rows.slice(0, from).filter((cells) => !isAppendixTitle(cells))
    return rows.some((cells) => cells.some(({ text }) => text.trim() !== '')) ? [{ ...grid, rows }] : []
  })
  return { grids: rest, appendix }
}

const isAppendixTitle = (cells: Grid['rows'][number]): boolean =>
  cells.some(({ text }) => headingKey(text) === headingKey(appendixTitle))

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Columns that the appendix lists; one that cannot be read is not there. */
export const listedColumns = (appendix: readonly AppendixRow[]): readonly Column[] =>
  appendix
    .filter(({ kind }) => kind === 'column')
    .flatMap(({ text }) => {
      const read = v.safeParse(Column, jsonOf(text))
      return read.success ? [read.output] : []
    })

// Characters that a container or a reader would drop, so that JSON must spell them out.
const invisible = new RegExp(
  '[\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufdd0-\\ufdef\\ufeff\\ufff0-\\uffff]',
  'g',
)

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON in which every character shows. */
export const jsonText = (value: unknown): string => JSON.stringify(value).replace(invisible, escaped)

/** A text as an entry: itself where a cell carries it, else spelt out as a JSON string. */
export const entryText = (text: string): string =>
  printable(text) === text && text !== '' && !text.startsWith('"') ? text : jsonText(text)

const textOfEntry = (text: string): string => {
  if (!text.startsWith('"')) return text
  const value = jsonOf(text)
  return typeof value === 'string' ? value : text
}

const Exact = v.object({ field: v.string(), value: v.unknown() })

/** A field whose cell does not read back exactly, in full. */
export interface ExactValue {
  readonly row: number
  readonly field: string
  readonly value: unknown
  readonly source: AppendixRow
}

export const rowNumber = (where: string): number | null => {
  const found = /^第(\d{1,6})行/u.exec(where)?.[1]
  return found === undefined ? null : Number(found)
}

export const exactValues = (appendix: readonly AppendixRow[]): readonly ExactValue[] =>
  appendix
    .filter(({ kind }) => kind === 'exact')
    .flatMap((source) => {
      const row = rowNumber(source.where)
      const read = v.safeParse(Exact, jsonOf(source.text))
      return row !== null && read.success
        ? [{ row, field: read.output.field, value: read.output.value, source }]
        : []
    })

/** A row's place as the appendix gives it: its number and, for people, its name. */
export const rowPlace = (row: number, name: string): string => {
  const short = [...printable(name)].slice(0, 20).join('').trim()
  return `第${String(row)}行${name.startsWith(short) && !/[\n"]/.test(short) ? ` ${short}` : ''}`.trim()
}

/** The text of one kind of entry, the last one if it stands twice; undefined where there is none. */
export const appendixText = (appendix: readonly AppendixRow[], kind: AppendixKind): string | undefined =>
  appendix.findLast((row) => row.kind === kind)?.text
