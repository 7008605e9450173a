import type { Grid } from '@gongkai/catalogue-core/document'
import { readFile, type ReadFile } from '../src/read-file.ts'

export type ReadTablesFile = Extract<ReadFile, { outcome: 'tables' }>

/** Reads bytes that hold tables; anything else fails the test with its code. */
export const tablesOf = async (bytes: Uint8Array | string, name = '目录'): Promise<ReadTablesFile> => {
  const read = await readFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  if (read.outcome !== 'tables')
    throw new Error(read.outcome === 'refused' ? read.because.code : read.outcome)
  return read
}

/** A grid's cells as text, spans behind the word where there are any: `机构×2` over two columns, `机构↓2` over two rows. */
export const drawnRows = (grid: Grid | undefined): readonly (readonly string[])[] =>
  (grid?.rows ?? []).map((cells) =>
    cells.map(
      ({ text, colspan, rowspan }) =>
        text + (colspan > 1 ? `×${String(colspan)}` : '') + (rowspan > 1 ? `↓${String(rowspan)}` : ''),
    ),
  )

export const codesOf = ({ findings }: Pick<ReadFile, 'findings'>): readonly string[] =>
  findings.map(({ code }) => code)
