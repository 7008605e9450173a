import { parse } from 'csv-parse/sync'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'

export type Separator = ',' | '\t' | ';' | '|' | '，' | '；'

const separators: readonly Separator[] = ['\t', ',', ';', '|', '，', '；']

export interface Separated {
  readonly rows: readonly (readonly string[])[]
  /** The line on which each row begins, from 1. */
  readonly lines: readonly number[]
  /** False where a quotation mark had no partner, so that quotes were read as plain characters. */
  readonly quotesPaired: boolean
}

interface WithInfo {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const options = (separator: Separator, quotes: boolean, to: number) => ({
  delimiter: separator,
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  quote: quotes ? '"' : (null as string | null),
  info: true as const,
  max_record_size: limits.characters,
  to,
})

const isCsvError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_')

const tryParse = (
  text: string,
  separator: Separator,
  quotes: boolean,
  to: number,
): readonly WithInfo[] | null => {
  try {
    return parse(text, options(separator, quotes, to)) as unknown as readonly WithInfo[]
  } catch (error) {
    if (isCsvError(error)) return null
    throw error
  }
}

const filledCells = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length

/** How much like a table a text is with one separator: the share of its lines that have several words in them. */
const likeness = (text: string, separator: Separator): number => {
  const sample = text.slice(0, 60_000)
  if (!sample.includes(separator)) return 0
  const rows = (tryParse(sample, separator, true, 200) ?? tryParse(sample, separator, false, 200) ?? [])
    .map(({ record }) => record)
    .filter((row) => filledCells(row) > 0)
  const several = rows.filter((row) => filledCells(row) >= 2)
  if (rows.length === 0 || several.length < 2) return 0
  const widths = several.map((row) => row.length)
  const usual = widths.filter((width) => width === mostCommon(widths)).length
  return (several.length / rows.length) * (usual / several.length)
}

const mostCommon = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

// Running text has commas too: below this share of lines it is no table.
const least = 0.3

/** Which separator makes a table of a text; null where none does. */
export const separatorOf = (text: string): Separator | null => {
  const [best] = separators
    .map((separator) => ({ separator, score: likeness(text, separator) }))
    .sort((a, b) => b.score - a.score)
  return best !== undefined && best.score >= least ? best.separator : null
}

export const separate = (text: string, separator: Separator, source: Source): Separated => {
  const most = limits.rows + 1
  const quoted = tryParse(text, separator, true, most)
  const rows = quoted ?? tryParse(text, separator, false, most)
  if (rows === null) throw source.refuse('TOO_COMPLEX', { detail: '单行文字过长' })
  if (rows.length > limits.rows)
    throw source.refuse('ROWS_TOO_MANY', { table: source.name, limit: String(limits.rows) })
  return {
    rows: rows.map(({ record }) => record),
    lines: rows.map(({ info }) => info.lines),
    quotesPaired: quoted !== null,
  }
}
