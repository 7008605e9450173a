import { gridOf, type Grid } from '../src/document/grid.ts'
import { mergeMarks } from '../src/document/marks.ts'

const cells = (line: string): readonly string[] =>
  line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n'))

/**
 * A table drawn in text: one line a row, `|` between cells, `〃` for a cell merged with the one above, `←` with the one to
 * the left, `\n` for a line break within a cell.
 */
export const drawn = (text: string): Grid => mergeMarks(gridOf(linesOf(text).map(cells)))

/** The same table as plain text would have it: no merged cells, so that blanks may mean anything. */
export const drawnFlat = (text: string): Grid =>
  gridOf(linesOf(text).map((line) => cells(line).map((cell) => (cell === '〃' || cell === '←' ? '' : cell))))

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
