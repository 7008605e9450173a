import type { Archive } from '../archive.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import { formatOf } from './numbers.ts'

/** What a cell's style says of its words: the font they are set in, and how a number is shown. */
export interface CellStyle {
  readonly font: string | null
  readonly format: string
}

export const noStyle: CellStyle = { font: null, format: '' }

/** Reads the styles of a workbook, in the order in which cells name them. */
export const readStyles = async (
  archive: Archive,
  part: string | null,
  source: Source,
): Promise<readonly CellStyle[]> => {
  if (part === null || !archive.has(part)) return []
  const formats = new Map<number, string>()
  const fonts: (string | null)[] = []
  const cells: { readonly font: number; readonly format: number }[] = []
  let within: string[] = []
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      within.push(name)
      const parent = within.at(-2)
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'font' && parent === 'fonts') fonts.push(null)
      if (name === 'name' && parent === 'font') fonts[fonts.length - 1] = attribute(attributes, 'val') ?? null
      if (name === 'xf' && parent === 'cellXfs' && cells.length < limits.cells)
        cells.push({
          font: Number(attribute(attributes, 'fontId') ?? 0),
          format: Number(attribute(attributes, 'numFmtId') ?? 0),
        })
    },
    close: () => {
      within = within.slice(0, -1)
    },
  })
  return cells.map(({ font, format }) => ({ font: fonts[font] ?? null, format: formatOf(format, formats) }))
}
