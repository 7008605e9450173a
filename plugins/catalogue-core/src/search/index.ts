export { documentKeys, phoneKeys } from './keys.ts'
export { itemDocument, recordDocument, searchDocuments, type SearchDocument } from './document.ts'
export { mergePasses, normaliseQuery, planQuery, type Pass, type QueryPlan } from './query.ts'
export { indexName } from './index-name.ts'
