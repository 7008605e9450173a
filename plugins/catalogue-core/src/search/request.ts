import type { Locale } from '../catalogue/ids.ts'
import { indexName } from './index-name.ts'
import type { Pass, QueryPlan } from './plan.ts'

/** What the list of results can be narrowed by; the names are those of the search document and of the address bar. */
export const facets = ['agency', 'category', 'type'] as const
export type Facet = (typeof facets)[number]

export type Narrowing = Readonly<Partial<Record<Facet, string>>>

/** Marks round a hit's words. Private characters, so that no text can counterfeit them and no HTML is ever parsed. */
export const markStart = '\u0001'
export const markEnd = '\u0002'

const retrieved = [
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

interface FacetCount {
  readonly indexUid: string
  readonly q: string
  readonly matchingStrategy: Pass['matchingStrategy']
  readonly attributesToSearchOn?: readonly string[]
  readonly filter: readonly string[]
  readonly limit: number
  readonly facets: readonly Facet[]
}

export interface SearchQuery extends FacetCount {
  readonly attributesToRetrieve: readonly string[]
  readonly attributesToHighlight: readonly string[]
  readonly attributesToCrop: readonly string[]
  readonly cropLength: number
  readonly highlightPreTag: string
  readonly highlightPostTag: string
}

/** Body of one `POST /multi-search`: first the plan's passes in order, then for each exact one a count of each facet in use. */
export interface MultiSearch {
  readonly queries: readonly (SearchQuery | FacetCount)[]
}

const condition = (facet: Facet, value: string): string =>
  `${facet} = "${value.replace(/[\\"]/g, (character) => `\\${character}`)}"`

const conditions = (narrowing: Narrowing, except?: Facet): readonly string[] =>
  facets.flatMap((facet) => {
    const value = narrowing[facet]
    return value === undefined || facet === except ? [] : [condition(facet, value)]
  })

/** The facets that are narrowed by, in the order in which their counts stand behind the passes in the answer. */
export const facetsInUse = (narrowing: Narrowing): readonly Facet[] =>
  facets.filter((facet) => narrowing[facet] !== undefined)

/** Rows that have one thing of several are looked through, not shown one after the other. */
const mostAlone = 15

const exactPasses = ({ passes, roles }: QueryPlan): readonly Pass[] =>
  passes.filter((_, i) => roles[i] === 'exact')

export const multiSearch = (
  plan: QueryPlan,
  { locale, narrowing, limit }: { locale: Locale; narrowing: Narrowing; limit: number },
): MultiSearch => {
  const indexUid = indexName(locale)
  const passes = plan.passes.map((pass, i): SearchQuery => ({
    indexUid,
    ...pass,
    filter: conditions(narrowing),
    limit: plan.roles[i] === 'alone' ? Math.min(limit, mostAlone) : limit,
    // Only what holds everything asked for is precise enough to be counted.
    facets: plan.roles[i] === 'exact' ? facets : [],
    attributesToRetrieve: retrieved,
    attributesToHighlight: ['title', 'content', 'basis', 'phones'],
    attributesToCrop: ['content'],
    cropLength: 60,
    highlightPreTag: markStart,
    highlightPostTag: markEnd,
  }))
  // A facet in use hides its other values; counted without itself it still offers them.
  const counts = exactPasses(plan).flatMap((pass) =>
    facetsInUse(narrowing).map((facet): FacetCount => ({
      indexUid,
      ...pass,
      filter: conditions(narrowing, facet),
      limit: 0,
      facets: [facet],
    })),
  )
  return { queries: [...passes, ...counts] }
}
