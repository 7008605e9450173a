import type { Finding } from '@gongkai/catalogue-core/document'
import type { SourceSheet } from '@gongkai/catalogue-core/import'

/** Where a finding can be looked at: a row of the preview, or a cell of the table as it stands in the file. */
export type FindingPlace =
  | { readonly view: 'preview'; readonly row: number }
  | { readonly view: 'sheet'; readonly row: number; readonly column: number }

/** How much of the file the screen was sent. */
export interface Shown {
  readonly items: number
  readonly sheet: SourceSheet | null
}

const previewPlace = ({ row }: Finding, { items }: Shown): FindingPlace | null =>
  row === null || row < 1 || row > items ? null : { view: 'preview', row }

const sheetPlace = ({ at }: Finding, { sheet }: Shown): FindingPlace | null =>
  at !== null && sheet?.table === at.table && at.row <= sheet.rows.length
    ? { view: 'sheet', row: at.row, column: at.column }
    : null

/** Places of a finding, the nearest to what will be published first; none where it is about the whole or out of sight. */
export const placesOf = (finding: Finding, shown: Shown): readonly FindingPlace[] =>
  [previewPlace(finding, shown), sheetPlace(finding, shown)].filter((place) => place !== null)
