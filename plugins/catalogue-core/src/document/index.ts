export { aboveMark, gridOf, leftMark, type Grid, type GridCell, type Merges, type Place } from './grid.ts'
export { matrixOf, type Matrix, type MatrixRow, type Slot } from './matrix.ts'
export { type SourceSheet } from './sheet.ts'
export { plainRows } from './marks.ts'
export { glyphOf, inputsToGlyphs } from './glyphs.ts'
export { tidy } from './lines.ts'
export { meaningNames } from './meaning-names.ts'
export { type Because } from './column-guess.ts'
export { type ColumnChoice, type ColumnDecision } from './columns.ts'
export { readCatalogue, type ReadCatalogue, type ReadOptions } from './read-catalogue.ts'
export { readTables, type OfferedTable, type ReadTables, type TableOptions } from './find-tables.ts'
export { lintCatalogue, type ToLint } from './findings/lint.ts'
export {
  collector,
  finding,
  findings,
  findingText,
  findingWhy,
  placeText,
  quoted,
  severityOf,
  type ContentCode,
  type FileCode,
  type Finding,
  type FindingCode,
  type Report,
  type TableCode,
} from './findings/finding.ts'
export { appendixTitle } from './appendix.ts'
export { catalogueGrid, printedColumns } from './write-grid.ts'
export { writeDocument, type PrintedDocument, type WriteOptions } from './write-document.ts'
