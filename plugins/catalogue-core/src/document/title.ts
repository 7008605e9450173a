import { quoted, type Report } from './findings/finding.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { headingOf } from './lines.ts'
import { isBlank, type Matrix, onlyCell, ownText } from './matrix.ts'

interface Line {
  readonly text: string
  readonly own: boolean
}

const names = /目录|清单|一览表|标准|事项表/u
// What a form prints over its table: who fills it in, when, which appendix it is.
const formLine =
  /^(?:附件|附表|附)\s*[\d一二三四五六七八九十]*[:：]?$|(?:填报|制表|编制|公开|报送|更新)(?:单位|机关|部门|日期|时间|人)[:：]|^单位[:：]|年\s*\d*\s*月\s*\d*\s*日?$/u
const ending = /(?:局|委|办|政府|中心|委员会|办公室|厅|院|会|处)$/u

/** Lines before the header: prose of the container first, then rows of the table that hold one cell. */
const linesBefore = (grid: Grid, matrix: Matrix, header: Header): readonly Line[] => [
  ...grid.before.map((text) => ({ text: headingOf(text), own: false })),
  ...matrix.rows.slice(0, header.from).flatMap((row) => {
    const only = onlyCell(row)
    if (only !== null) return [{ text: headingOf(only.text), own: true }]
    return isBlank(row)
      ? []
      : [
          {
            text: row
              .map(ownText)
              .filter((t) => t !== '')
              .join(' '),
            own: false,
          },
        ]
  }),
]

const mostQuoted = 20

/** The title of a catalogue: what the container calls so, else the line that names a catalogue, else the row right above. */
export const titleOf = (grid: Grid, matrix: Matrix, header: Header, report: Report): string | null => {
  const lines = linesBefore(grid, matrix, header).filter(({ text }) => text !== '')
  const caption = grid.caption === null ? '' : headingOf(grid.caption)
  const naming = lines.findLastIndex(
    ({ text }) => names.test(text) && text.length <= 60 && !formLine.test(text),
  )
  const own = lines.findLastIndex(
    ({ text, own: inTable }) => inTable && text.length <= 60 && !formLine.test(text),
  )
  const at = caption === '' ? (naming >= 0 ? naming : own) : -1
  const above = lines[at - 1]
  // A title set in two lines: 资阳市医疗保障局 / 政府信息公开基本目录.
  const joined =
    at > 0 &&
    above !== undefined &&
    ending.test(above.text) &&
    above.text.length <= 20 &&
    !names.test(above.text)
  const title =
    caption !== '' ? caption : at < 0 ? null : (joined ? above.text : '') + (lines[at]?.text ?? '')
  for (const [i, { text }] of lines.entries()) {
    if (i === at || (joined && i === at - 1) || text === title || i < lines.length - mostQuoted) continue
    report('PROSE_OUTSIDE', { text: quoted(text, 60) })
  }
  return title === null || title === '' ? null : title.slice(0, 500)
}
