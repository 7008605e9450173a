import type { Locale } from '../catalogue/ids.ts'
import { conditions, narrowingFor, type FacetField, type Narrowing } from './facet.ts'
import { indexName } from './index-name.ts'
import type { Pass, QueryPlan } from './plan.ts'

/** Marks round a hit's words. Private characters, so that no text can counterfeit them and no HTML is ever parsed. */
export const markStart = '\u0001'
export const markEnd = '\u0002'

/** What a hit is asked for: what it is shown and ranked by. */
export const retrieved = [
  'id',
  'type',
  'url',
  'title',
  'path',
  'keywords',
  'lead',
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
}

/** Reads whole contents for the place that was found; see `excerpts.ts`. */
export interface ExcerptQuery extends SearchQuery {
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

/**
 * The plan's passes in order, with the little that a hit is ranked and shown by. The server marks and crops nothing here,
 * as it would cut each hit of each pass into words again, which costs more than the search (decision 0020); what was found
 * is marked by us, in the words that the question was heard in. What the answer can be narrowed by is asked next, see
 * `counts.ts`: hits do not wait for it.
 */
export const multiSearch = (plan: QueryPlan, { locale, narrowing, limit }: Wanted): MultiSearch => ({
  queries: plan.passes.map((pass, i): SearchQuery => ({
    indexUid: indexName(locale),
    ...pass,
    filter: conditions(narrowingFor(plan, narrowing)),
    limit: plan.roles[i] === 'alone' ? Math.min(limit, mostAlone) : limit,
    attributesToRetrieve: retrieved,
  })),
})
