import type { Locale } from '../catalogue/ids.ts'
import { conditions, type FacetField, type Narrowing } from './facet.ts'
import { indexName } from './index-name.ts'
import type { Pass, QueryPlan } from './plan.ts'

/** Marks round a hit's words. Private characters, so that no text can counterfeit them and no HTML is ever parsed. */
export const markStart = '\u0001'
export const markEnd = '\u0002'

/** What a hit is asked for. */
export const retrieved = [
  'id',
  'type',
  'url',
  'title',
  'path',
  'content',
  'basis',
  'responsible',
  'phones',
  'agency',
  'agencyName',
  'place',
  'demo',
  'kind',
  'validity',
  'documentNumber',
] as const

interface Asked {
  readonly indexUid: string
  readonly q: string
  readonly matchingStrategy: Pass['matchingStrategy']
  readonly attributesToSearchOn?: readonly string[]
  readonly filter: readonly string[]
  readonly limit: number
}

/** Counts values and retrieves nothing. */
export interface CountQuery extends Asked {
  readonly facets: readonly FacetField[]
}

export interface SearchQuery extends Asked {
  readonly attributesToRetrieve: readonly string[]
  readonly attributesToHighlight: readonly string[]
  readonly attributesToCrop: readonly string[]
  readonly cropLength: number
  readonly highlightPreTag: string
  readonly highlightPostTag: string
}

/** Body of one `POST /multi-search`. */
export interface MultiSearch<Query = SearchQuery> {
  readonly queries: readonly Query[]
}

export interface Wanted {
  readonly locale: Locale
  readonly narrowing: Narrowing
  readonly limit: number
}

/** Rows that have one thing of several are looked through, not shown one after the other. */
const mostAlone = 15

/** The plan's passes in order. What the answer can be narrowed by is asked next, see `counts.ts`: hits do not wait for it. */
export const multiSearch = (plan: QueryPlan, { locale, narrowing, limit }: Wanted): MultiSearch => ({
  queries: plan.passes.map((pass, i): SearchQuery => ({
    indexUid: indexName(locale),
    ...pass,
    filter: conditions(narrowing),
    limit: plan.roles[i] === 'alone' ? Math.min(limit, mostAlone) : limit,
    attributesToRetrieve: retrieved,
    attributesToHighlight: ['title', 'content', 'basis', 'phones'],
    attributesToCrop: ['content'],
    cropLength: 60,
    highlightPreTag: markStart,
    highlightPostTag: markEnd,
  })),
})
