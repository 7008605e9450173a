import type { FilePiece } from '@gongkai/catalogue-core/search'
import { collector } from '@gongkai/catalogue-core/document'
import type { Archive } from '../archive.ts'
import { budgetOf } from '../budget.ts'
import type { Source } from '../refusal.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'

/** What each sheet shows, a line for each row. Hidden sheets, rows and columns and words nobody can see are left out. */
export const readShownSheets = async (archive: Archive, source: Source): Promise<readonly FilePiece[]> => {
  const workbook = await readWorkbook(archive, source)
  const strings = await readSharedStrings(archive, workbook.sharedStrings, source)
  const styles = await readStyles(archive, workbook.styles, source)
  // What is worth telling an importer is of no interest here.
  const { report } = collector()
  const budget = budgetOf(source)
  const shown: FilePiece[] = []
  for (const { name, part, hidden } of workbook.sheets) {
    if (hidden) continue
    const context = { archive, source, budget, report, strings, styles, from1904: workbook.from1904 }
    const sheet = await readSheet(part, name, context)
    const lines = [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, cells]) => {
        if (sheet.hiddenRows.has(row)) return []
        const seen = cells.filter(({ column, unseen }) => !unseen && !sheet.hiddenColumns.has(column))
        return seen.map(({ text }) => text.replaceAll('\n', ' ')).join(' ')
      })
    shown.push({ page: null, sheet: name, text: lines.join('\n') })
  }
  return shown
}
