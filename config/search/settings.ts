import { serverSynonyms, soundFields, textFields, type SearchDocument } from '@gongkai/catalogue-core/search'
import { createHash } from 'node:crypto'
import { thesaurus } from './thesaurus.ts'

type Field = keyof SearchDocument

/** Where words are looked for, the weightiest first. */
export const searchableFields = [
  ...textFields,
  'documentKeys',
  'phoneKeys',
  'articleKeys',
  ...soundFields,
] as const satisfies readonly Field[]

/** What a search can be narrowed by. */
export const filterableFields = [
  'agency',
  'agencyName',
  'place',
  'category',
  'type',
  'kind',
  'year',
  'validity',
  'attribute',
  'channels',
  'demo',
] as const satisfies readonly Field[]

export const sortableFields = ['year'] as const satisfies readonly Field[]

// Each field is placed, or this does not compile: shown in answers, or a key that only finds and never leaves the index.
const isShown: Readonly<Record<Field, boolean>> = {
  id: true,
  type: true,
  url: true,
  title: true,
  path: true,
  category: true,
  content: true,
  basis: true,
  publisher: true,
  responsible: true,
  deadline: true,
  phones: true,
  agency: true,
  agencyName: true,
  place: true,
  demo: true,
  standing: false,
  attribute: true,
  channels: true,
  kind: true,
  validity: true,
  year: true,
  documentNumber: true,
  documentKeys: false,
  phoneKeys: false,
  articleKeys: false,
  pinyin: false,
  initials: false,
}
const fields = Object.entries(isShown)

/** What an answer may show. */
export const displayedFields: readonly string[] = fields.filter(([, shown]) => shown).map(([field]) => field)
const keyFields: readonly Field[] = ['documentKeys', 'phoneKeys', 'articleKeys', 'pinyin', 'initials']

/**
 * Settings of every index, as code. Left out on purpose because measured to hurt Chinese text: a dictionary of
 * compound words (one token, so 异地就医 no longer matches 异地), non-separator tokens for brackets and dashes
 * (numbers stop matching), stop words (nothing gained once the query drops its filler).
 */
export const searchSettings = {
  searchableAttributes: [...searchableFields],
  filterableAttributes: [...filterableFields],
  sortableAttributes: [...sortableFields],
  displayedAttributes: [...displayedFields],
  rankingRules: ['standing:asc', 'words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  stopWords: [],
  dictionary: [],
  separatorTokens: [],
  nonSeparatorTokens: [],
  synonyms: serverSynonyms(thesaurus),
  // Keeps short Chinese text from being taken for Japanese.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn' as const] }],
  typoTolerance: {
    enabled: true,
    // 26110621 would find 26110612: a number is right or wrong, never nearly right.
    disableOnNumbers: true,
    disableOnAttributes: [...keyFields],
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  },
  proximityPrecision: 'byWord' as const,
  // Any run of four digits of a phone is found as the prefix of one of its suffixes (`phoneKeys`).
  prefixSearch: 'indexingTime' as const,
  facetSearch: true,
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' as const } },
  searchCutoffMs: 500,
  pagination: { maxTotalHits: 1000 },
}

/** Changes whenever a setting does, so that a running index is brought up to date exactly when it must be. */
export const settingsVersion = createHash('sha256')
  .update(JSON.stringify(searchSettings))
  .digest('hex')
  .slice(0, 16)
