import type { CellContent } from '../page/table.ts'
import { basisCell } from './basis-cell.ts'
import { glyphOf } from './glyphs.ts'
import { printable, proseCell } from './lines.ts'
import { phonesCell } from './phones-cell.ts'
import { choicesCell } from './ticks.ts'

/** What a √ column prints: its tick, nothing, or the mark for what is not to be told. */
const tickText = { yes: '√', no: '', unknown: glyphOf.unknown } as const

/** The words one cell prints, in the form the readers of this folder read back. */
export const printedText = (content: CellContent): string => printable(plainText(content))

const plainText = (content: CellContent): string => {
  switch (content.is) {
    case 'name':
      return content.text
    case 'text':
      return proseCell(content.text)
    case 'lines':
      return basisCell(content.kinds, content.lines)
    case 'choices':
      return choicesCell(content.choices, content.boxed || content.choices.some((c) => c.ticked !== 'yes'))
    case 'tick':
      return tickText[content.ticked]
    case 'phones':
      return phonesCell(content.phones)
  }
}
