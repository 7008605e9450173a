import { gridOf, inputsToGlyphs, type Grid, type Report } from '@gongkai/catalogue-core/document'
import { budgetOf, cellText } from '../budget.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { withoutGuard } from './guard.ts'
import { separate, separatorOf } from './separator.ts'

/** Reads text with separators as one table; text without them has no table in it. */
export const readText = (whole: string, source: Source, report: Report): readonly Grid[] => {
  // Excel's own hint to itself stands before the first row and is none.
  const hint = /^\ufeff?sep=([,;\t|])\r?\n/iu.exec(whole)
  const text = hint === null ? whole : whole.slice(hint[0].length)
  const separator = separatorOf(text)
  if (separator === null) return []
  const { rows, quotesPaired } = separate(text, separator, source)
  const budget = budgetOf(source)
  if (!quotesPaired) {
    const at = rows.findIndex((row) => row.some((cell) => cell.split('"').length % 2 === 0))
    report('QUOTES_BROKEN', { file: source.name, row: String(at + 1) })
  }
  const texts = rows.map((row, y) => {
    if (row.length > limits.columns)
      throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.columns)} 列` })
    budget.row(source.name, y + 1)
    return row.map((cell) => {
      budget.cell(cell.length)
      return cellText(inputsToGlyphs(withoutGuard(cell)))
    })
  })
  return [gridOf(texts, { name: '表1' })]
}
