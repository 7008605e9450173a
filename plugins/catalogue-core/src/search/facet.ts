import type { QueryPlan } from './plan.ts'

/** What the list of results can be narrowed by, as the address bar says it and in the order in which it is offered. */
export const facets = [
  'type',
  'agency',
  'place',
  'category',
  'kind',
  'year',
  'validity',
  'attribute',
  'channel',
] as const
export type Facet = (typeof facets)[number]

export type Narrowing = Readonly<Partial<Record<Facet, string>>>

/** The field of the search document behind each facet. */
export const facetFields = {
  type: 'type',
  agency: 'agency',
  place: 'place',
  category: 'category',
  kind: 'kind',
  year: 'year',
  validity: 'validity',
  attribute: 'attribute',
  channel: 'channels',
} as const satisfies Readonly<Record<Facet, string>>
export type FacetField = (typeof facetFields)[Facet]

/** Who says nothing of validity is shown what is in force; this says: what is over as well. */
export const anyValidity = 'all'

/** What is no longer in force. An item has no validity and never goes out of force by itself. */
export const over = ['expired', 'repealed'] as const

/** Who gives the number of a document wants that document, repealed or not: nothing is hidden then unless it is asked for. */
export const narrowingFor = (
  { understood }: Pick<QueryPlan, 'understood'>,
  narrowing: Narrowing,
): Narrowing => (understood === 'documentNumber' ? { validity: anyValidity, ...narrowing } : narrowing)

const longestValue = 200

/** Quotes and backslashes cannot break out; half a character cannot be sent, and no value is longer than this. */
const quoted = (value: string): string =>
  `"${value
    .slice(0, longestValue)
    .replace(/[\p{Cs}\p{Cc}]/gu, '')
    .replace(/[\\"]/g, (character) => `\\${character}`)}"`

const condition = (facet: Facet, value: string | undefined): string | null => {
  if (facet === 'validity' && value === undefined) return `validity NOT IN [${over.join(', ')}]`
  if (value === undefined || (facet === 'validity' && value === anyValidity)) return null
  return `${facetFields[facet]} = ${quoted(value)}`
}

/** The search server's filter for a narrowing, one facet left out on request. */
export const conditions = (narrowing: Narrowing, except?: Facet): readonly string[] =>
  facets.flatMap((facet) => (facet === except ? [] : (condition(facet, narrowing[facet]) ?? [])))

/** The facets whose values are hidden by a narrowing: what they would offer is counted without them. */
export const facetsInUse = (narrowing: Narrowing): readonly Facet[] =>
  facets.filter((facet) => condition(facet, narrowing[facet]) !== null)
