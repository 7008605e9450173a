import type { Archive } from '../archive.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import { formatOf } from './numbers.ts'

/** What a cell's style says of its words: the font they are set in, how a number is shown, and whether nobody sees them. */
export interface CellStyle {
  readonly font: string | null
  readonly format: string
  /** White on white, or a format that shows nothing. */
  readonly unseen: boolean
}

export const noStyle: CellStyle = { font: null, format: '', unseen: false }

/** White by its own value, or by the first colour of a theme, which is the paper’s. */
const isWhite = (rgb: string | undefined, theme: string | undefined): boolean =>
  /^(?:FF|00)?FFFFFF$/iu.test(rgb ?? '') || theme === '0'

/** Reads the styles of a workbook, in the order in which cells name them. */
export const readStyles = async (
  archive: Archive,
  part: string | null,
  source: Source,
): Promise<readonly CellStyle[]> => {
  if (part === null || !archive.has(part)) return []
  const formats = new Map<number, string>()
  const fonts: { name: string | null; white: boolean }[] = []
  const filled: boolean[] = []
  const cells: { readonly font: number; readonly format: number; readonly fill: number }[] = []
  let within: string[] = []
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      within.push(name)
      const parent = within.at(-2)
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'font' && parent === 'fonts') fonts.push({ name: null, white: false })
      const font = parent === 'font' ? fonts.at(-1) : undefined
      if (name === 'name' && font !== undefined) font.name = attribute(attributes, 'val') ?? null
      if (name === 'color' && font !== undefined)
        font.white = isWhite(attribute(attributes, 'rgb'), attribute(attributes, 'theme'))
      if (name === 'fill' && parent === 'fills') filled.push(true)
      if (name === 'patternFill' && parent === 'fill')
        filled[filled.length - 1] = (attribute(attributes, 'patternType') ?? 'none') !== 'none'
      if (name === 'xf' && parent === 'cellXfs' && cells.length < limits.cells)
        cells.push({
          font: Number(attribute(attributes, 'fontId') ?? 0),
          format: Number(attribute(attributes, 'numFmtId') ?? 0),
          fill: Number(attribute(attributes, 'fillId') ?? 0),
        })
    },
    close: () => {
      within = within.slice(0, -1)
    },
  })
  return cells.map(({ font, format, fill }) => ({
    font: fonts[font]?.name ?? null,
    format: formatOf(format, formats),
    unseen: (fonts[font]?.white === true && filled[fill] !== true) || /^;;;$/.test(formats.get(format) ?? ''),
  }))
}
