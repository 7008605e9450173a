export {
  agencyPages,
  agencyPath,
  attachmentPath,
  cataloguePath,
  homePath,
  itemPath,
  recordPath,
  searchPath,
} from './paths.ts'
export { catalogueTable, type BodyCell, type CellContent, type HeaderCell, type Table } from './table.ts'
