import {
  serverSynonyms,
  soundFields,
  textFields,
  type SearchDocument,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { createHash } from 'node:crypto'

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
  // Not on any page: ranking looks at it.
  keywords: true,
  category: true,
  content: true,
  lead: true,
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
 * Settings of every index but its synonyms, as code. Left out on purpose because measured to hurt Chinese text: a dictionary of
 * compound words (one token, so 异地就医 no longer matches 异地), non-separator tokens for brackets and dashes
 * (numbers stop matching), stop words (nothing gained once the query drops its filler).
 */
const structure = {
  searchableAttributes: [...searchableFields],
  filterableAttributes: [...filterableFields],
  sortableAttributes: [...sortableFields],
  displayedAttributes: [...displayedFields],
  rankingRules: ['standing:asc', 'words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  stopWords: [],
  dictionary: [],
  separatorTokens: [],
  nonSeparatorTokens: [],
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

/** All settings of an index, with the words of this thesaurus. */
export const searchSettings = (thesaurus: Thesaurus) => ({
  ...structure,
  synonyms: serverSynonyms(thesaurus),
})

const versionOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

/** Changes whenever a setting does that is not a synonym: then a new index is built beside the old one. */
export const structureVersion = versionOf(structure)

/** Changes whenever the synonyms do: those an index takes up in place, in one task. */
export const synonymsVersion = (thesaurus: Thesaurus): string => versionOf(serverSynonyms(thesaurus))
