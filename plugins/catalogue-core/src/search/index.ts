export { documentKeys, phoneKeys } from './keys.ts'
export type { SearchDocument } from './search-document.ts'
export type { FileDocument } from './file/file-document.ts'
export { FilePiece } from './file/pieces.ts'
export { byRecord, readFileAnswer, type FileHit, type FilesFound, type RecordFiles } from './file/answer.ts'
export { fileSearch, fileType } from './file/query.ts'
export { normaliseQuery } from './normalise.ts'
export { excerptSearch, readExcerpts } from './excerpts.ts'
export { conditionIn } from './static/filter.ts'
export { planQuery } from './query.ts'
export { soundFields, textFields, type Pass, type QueryPlan, type Role } from './plan.ts'
export { arrange, mergePasses } from './merge.ts'
export { rank, type Explained, type Reason } from './rank.ts'
export {
  plainUnderstanding,
  unpackUnderstanding,
  type PackedUnderstanding,
  type Understanding,
} from './understanding.ts'
export type { Group } from './thesaurus/hear.ts'
export { dictionaryOf } from './thesaurus/dictionary.ts'
export { problemsOfThesaurus, thesaurusProblems, type ThesaurusProblem } from './thesaurus/problems.ts'
export { ThesaurusFile, type Thesaurus, type ThesaurusEntry } from './thesaurus/thesaurus.ts'
export {
  entryKey,
  mergeThesaurus,
  differenceOfOwn,
  noOwnThesaurus,
  OwnEntry,
  OwnThesaurus,
  problemsOfOwn,
} from './thesaurus/own.ts'
export { serverSynonyms } from './thesaurus/token.ts'
export { placeOf, verdictOf, type Judgement, type Verdict } from './judge.ts'
export { fileIndexName, indexName } from './index-name.ts'
export { readAnswer, type Found, type Hit } from './answer.ts'
export { countSearch, readCounts, type Counts, type FacetCounts } from './counts.ts'
export { markEnd, markStart, multiSearch, retrieved, type MultiSearch, type SearchQuery } from './request.ts'
export { anyValidity, facets, narrowingFor, type Facet, type Narrowing } from './facet.ts'
export { meantWords, nearWords, saidOf, type Said } from './said.ts'
