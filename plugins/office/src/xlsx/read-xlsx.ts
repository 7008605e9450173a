import type { Grid, Report } from '@gongkai/catalogue-core/document'
import type { Archive } from '../archive.ts'
import { budgetOf } from '../budget.ts'
import type { Source } from '../refusal.ts'
import { gridOfSheet } from '../spread.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'

const pictures =
  /^xl\/(?:media|drawings|ctrlProps|activeX)\/[^/]+\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|bin|vml)$/iu

/** Reads every visible sheet of a workbook that holds anything. */
export const readXlsx = async (
  archive: Archive,
  source: Source,
  report: Report,
): Promise<readonly Grid[]> => {
  const workbook = await readWorkbook(archive, source)
  const strings = await readSharedStrings(archive, workbook.sharedStrings, source)
  const styles = await readStyles(archive, workbook.styles, source)
  const budget = budgetOf(source)
  const grids: Grid[] = []
  for (const { name, part, hidden } of workbook.sheets) {
    if (hidden) {
      report('HIDDEN_SHEET', { table: name })
      continue
    }
    const context = { archive, source, budget, report, strings, styles, from1904: workbook.from1904 }
    const grid = gridOfSheet(await readSheet(part, name, context), source)
    if (grid.rows.length > 0) grids.push(grid)
  }
  const ignored = archive.names.filter((entry) => pictures.test(entry)).length
  if (ignored > 0) report('PICTURES_IGNORED', { count: String(ignored) })
  if (grids.length === 0 && ignored > 0) throw source.refuse('IMAGE_ONLY')
  return grids
}
