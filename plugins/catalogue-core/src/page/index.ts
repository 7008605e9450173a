export {
  aboutPath,
  agencyColumns,
  agencyData,
  agencyDataPath,
  agencyDownloads,
  agencyPages,
  agencyPath,
  attachmentPath,
  basesPath,
  basisPath,
  cataloguePath,
  columnPath,
  columnsOfAgency,
  comparePath,
  dataKinds,
  dataSchemaPath,
  dcatPath,
  downloadFormats,
  downloadPath,
  feedPath,
  findingPath,
  findingsPath,
  homePath,
  itemDataPath,
  itemPath,
  listedPages,
  matterPath,
  recordDataPath,
  movedPages,
  recordPath,
  redirectsPath,
  schemaPath,
  searchPath,
  agencySitemapPath,
  siteFeedPath,
  stylePath,
  understandingPath,
  siteSitemapPath,
  sitemapPath,
  staticIndexFolder,
  staticIndexPath,
  type AgencyColumn,
  type DataKind,
  type DownloadFormat,
  type Moved,
} from './paths.ts'
export { agencyMarks, movedMarks, withdrawnMark } from './marks.ts'
export { servedHeaders } from './served-headers.ts'
export { succeededPages, successionPage, type SuccessionPage } from './succession.ts'
export { catalogueTable, type BodyCell, type CellContent, type HeaderCell, type Table } from './table.ts'
export {
  agencyPage,
  lastChange,
  newestFirst,
  type AgencyPage,
  type Category,
  type ListedItem,
} from './agency.ts'
export { attachmentType, recordFiles, sizeText } from './attachment.ts'
export { type CountedDue } from './counted-due.ts'
export {
  deadlineView,
  type DeadlineExample,
  type DeadlineView,
  type PrintedPart,
  type UnderstoodRule,
} from './deadline.ts'
export {
  columnOfRecord,
  columnRecords,
  columnRows,
  recordColumns,
  type RecordColumn,
} from './column-records.ts'
export { contactOf, type Contact, type ContactField } from './column-facts.ts'
export {
  channelsOf,
  columnPage,
  guidePage,
  type ChannelUse,
  type ColumnPage,
  type GuidePage,
} from './column.ts'
export { columnsOf } from './columns.ts'
export { departmentPhones } from './department-phones.ts'
export { disclosurePage, type PlacedItem, type PlacedRecord, type StatutorySection } from './disclosure.ts'
export { findingsPage, type ExplainedFinding, type FindingsPage } from './findings.ts'
export {
  agencySummary,
  homePage,
  type AgencySummary,
  type HomePage,
  type NewRecord,
  type ProvinceGroup,
} from './home.ts'
export {
  agencyKindNames,
  agencyKinds,
  agencyKind,
  regionOf,
  type AgencyKind,
  type Region,
} from './home-place.ts'
export { groupId, jumpList, type Jump } from './jump-list.ts'
export {
  leavingPages,
  linksFrom,
  leavingPath,
  leavingPaths,
  outsideLinks,
  type LeavingPage,
  type LinkingPage,
  type OutsideLink,
} from './leaving.ts'
export { itemContact, type ItemContact } from './item-contact.ts'
export { itemPage, printedHeading, type ItemField, type ItemPage } from './item.ts'
export {
  metaTags,
  type ArticleMeta,
  type ColumnMeta,
  type ColumnType,
  type MetaTag,
  type PageMeta,
  type SiteMeta,
} from './meta.ts'
export { columnMeta, homeMeta, itemMeta, recordMeta } from './meta-of.ts'
export { clockTime, dayOf, isoMoment, latestMoment } from './moment.ts'
export { interpretationDues, type InterpretationDue } from './interpretation.ts'
export { noteParts, type NotePart } from './note-words.ts'
export { readCalendar, readPublicationIndex, readPublishedAgency, type Reading } from './publication.ts'
export { destinationOf, type Destination } from './outward.ts'
export { recordDeadline, type RecordDeadline } from './record-deadline.ts'
export { recordPage, type RecordPage } from './record.ts'
export { placesOfItem, placesOfRecord, type Place, type PlacedBy } from './statutory.ts'
export { statutoryNames, statutoryNumbers, type StatutoryNumber } from './statutory-names.ts'
export {
  timelinessPage,
  type Figures,
  type Standing,
  type TimedRecord,
  type TimelinessPage,
  type Uncounted,
} from './timeliness.ts'
export { withdrawnPage, type WithdrawnPage } from './withdrawn.ts'
export { catalogueView, type CatalogueView, type PlacedCell, type TableRow } from './rows.ts'
export {
  acrossPages,
  acrossPart,
  acrossShare,
  addPart,
  noAgencies,
  type Across,
  type AcrossPart,
  type AcrossShare,
} from './across.ts'
export { hanNumber, type Article } from './article.ts'
export {
  basisGroups,
  basisPage,
  basisParts,
  type ArticleSection,
  type BasisGroup,
  type BasisPage,
} from './basis.ts'
export { citedLaws, type CitedLaw } from './cited-law.ts'
export { basisCode, readBasis, type Citing, type NamedAgency } from './citing.ts'
export { comparePages, compareParts, type ComparedRow, type ComparePage } from './compare.ts'
export { comparedMatters, type ComparedItem, type ComparedMatter } from './compared.ts'
export { aspects, type Aspect, type Difference, type Stand } from './difference.ts'
export { matterOf, readMatters, type Matters, type Placed } from './matter.ts'
export { dcatCatalog, dcatDatasets } from './dcat.ts'
export { newestEntries, type FeedEntry } from './newest.ts'
export { OpenAgency, OpenItem, OpenRecord } from './open-data.ts'
export { openAgency, openItem, openRecord, type Absolute } from './open-data-of.ts'
export { addressesInPart, pageDates } from './sitemap.ts'
export {
  structuredAgency,
  structuredBreadcrumb,
  structuredCatalogues,
  structuredRecord,
  structuredText,
  type StructuredData,
} from './structured.ts'
