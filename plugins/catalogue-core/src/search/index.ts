export { documentKeys, phoneKeys } from './keys.ts'
export { itemDocument, recordDocument, searchDocuments, type SearchDocument } from './document.ts'
export { mergePasses, normaliseQuery, planQuery, type Pass, type QueryPlan } from './query.ts'
export { indexName } from './index-name.ts'
export { readAnswer, type FacetCounts, type Found, type Hit } from './answer.ts'
export {
  facets,
  facetsInUse,
  markEnd,
  markStart,
  multiSearch,
  type Facet,
  type MultiSearch,
  type Narrowing,
  type SearchQuery,
} from './request.ts'
