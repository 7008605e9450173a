import type { Group } from './thesaurus/hear.ts'

/** One search a plan asks for; names are Meilisearch's own. */
export interface Pass {
  readonly q: string
  readonly matchingStrategy: 'all' | 'frequency'
  readonly attributesToSearchOn?: readonly string[]
}

/**
 * What a pass is for. `exact` holds everything asked for: the first with a hit is counted. `loose` holds some of it.
 * `alone` holds one thing of several: a few such rows suffice, ranking looks for those that have more. `sound` is looked
 * at only where nothing exact was found.
 */
export type Role = 'exact' | 'loose' | 'alone' | 'sound'

/** How a query was understood. All passes are asked in one request. */
export interface QueryPlan {
  readonly understood: 'nothing' | 'phone' | 'documentNumber' | 'article' | 'words'
  readonly passes: readonly Pass[]
  /** The role of each pass, in their order. */
  readonly roles: readonly Role[]
  /** What the question speaks of: ranks what the passes found. Empty: the search server's order stands. */
  readonly groups: readonly Group[]
}

export const textFields = [
  'title',
  'path',
  'keywords',
  'content',
  'agencyName',
  'place',
  'basis',
  'responsible',
  'publisher',
  'documentNumber',
] as const

export const soundFields = ['pinyin', 'initials'] as const

export const planOf = (
  understood: QueryPlan['understood'],
  asked: readonly (readonly [Role, Pass])[],
  groups: readonly Group[] = [],
): QueryPlan => {
  // The same question twice is asked once, for the more precise of its purposes.
  const kept = asked.filter(
    ([, pass], i) => asked.findIndex(([, other]) => JSON.stringify(other) === JSON.stringify(pass)) === i,
  )
  return { understood, passes: kept.map(([, pass]) => pass), roles: kept.map(([role]) => role), groups }
}
