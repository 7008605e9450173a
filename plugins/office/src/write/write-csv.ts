import { plainRows, type PrintedDocument } from '@gongkai/catalogue-core/document'
import { withGuard } from '../text/guard.ts'

const field = (text: string): string => {
  const guarded = withGuard(text)
  return /[",\r\n\t;]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Every row as wide as the widest: some programs take a narrower one for the end of the table. */
const padded = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''))
}

/**
 * Writes a catalogue as CSV for Excel: UTF-8 with a mark, no cell that could run as a formula. Merged cells are marked
 * (〃 as above, ← as to the left), which the appendix explains, or repeated for whoever computes with the rows.
 */
export const writeCsv = (
  { title, table, appendix }: PrintedDocument,
  merges: 'marked' | 'repeated',
): Uint8Array => {
  const rows = padded([
    ...(title === null ? [] : [[title]]),
    ...plainRows(table, merges),
    ...(appendix === null ? [] : [[], ...plainRows(appendix, 'repeated')]),
  ])
  return Buffer.from(`\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`, 'utf8')
}
