export { agencyMade, sitemapParts, type Around, type OwnMade } from './agency-made.ts'
export {
  addressOf,
  agencyPart,
  attachmentIn,
  attachmentWord,
  fileAt,
  pageFile,
  partDigest,
  partOf,
  partsOf,
  rootPart,
  searchIndexPart,
  touched,
  understandingPart,
  type Digest,
  type Exists,
  type Made,
  type Touched,
} from './made.ts'
export { type Gathered, type PartToBe, type SiteRenderer, type SiteToBe } from './renderer.ts'
export { agencyShare, comparedIn, type AgencyShare, type Taking } from './share.ts'
export { searchIndexMade, siteMade, type SiteAround } from './site-made.ts'
