import { conditions } from '../facet.ts'
import { fileIndexName } from '../index-name.ts'
import type { Pass, QueryPlan } from '../plan.ts'
import { markEnd, markStart, type MultiSearch, type Wanted } from '../request.ts'

/** How the facet of types names attachments; items and records go by their own names. */
export const fileType = 'file'

/** Where words are looked for in a file. What its record is called and whose it is, is found with the record. */
const fields = ['title', 'content', 'documentKeys', 'phoneKeys', 'articleKeys'] as const

/** A whole page is read for the place that was found, and never sent. */
const retrieved = [
  'id',
  'url',
  'title',
  'format',
  'page',
  'sheet',
  'file',
  'record',
  'recordTitle',
  'recordUrl',
  'agencyName',
  'place',
  'demo',
  'validity',
] as const

export interface FileQuery extends Pass {
  readonly indexUid: string
  readonly filter: readonly string[]
  readonly limit: number
  /** Of each file its best place. */
  readonly distinct: 'file'
  readonly attributesToRetrieve: readonly string[]
  readonly attributesToHighlight: readonly string[]
  readonly attributesToCrop: readonly string[]
  readonly cropLength: number
  readonly highlightPreTag: string
  readonly highlightPostTag: string
}

/** As typed and in official words; more ways to ask find nothing that who looks into files looks for. */
const mostPasses = 2

const exactPasses = ({ passes, roles }: QueryPlan): readonly Pass[] =>
  passes
    .flatMap((pass, i) => {
      const within = fields.filter((field) => pass.attributesToSearchOn?.includes(field) ?? true)
      return roles[i] === 'exact' && within.length > 0 ? [{ ...pass, attributesToSearchOn: within }] : []
    })
    .slice(0, mostPasses)

/**
 * What to ask the index of files: the exact passes of a plan, for a page that holds some of the words is no answer.
 * A question of its own, so that no answer waits for it or is lost with it. Empty where nothing in a file can be meant.
 */
export const fileSearch = (
  plan: QueryPlan,
  { locale, narrowing: { type, ...narrowing }, limit }: Wanted,
): MultiSearch<FileQuery> => {
  const elsewhere = (type !== undefined && type !== fileType) || narrowing.channel !== undefined
  return {
    queries: (elsewhere ? [] : exactPasses(plan)).map((pass) => ({
      indexUid: fileIndexName(locale),
      ...pass,
      filter: conditions(narrowing),
      limit,
      distinct: 'file',
      attributesToRetrieve: retrieved,
      attributesToHighlight: ['title', 'content'],
      attributesToCrop: ['content'],
      cropLength: 60,
      highlightPreTag: markStart,
      highlightPostTag: markEnd,
    })),
  }
}
