import type { Locale } from '@gongkai/catalogue-core/catalogue'
import {
  anyValidity,
  countSearch,
  excerptSearch,
  multiSearch,
  readAnswer,
  readCounts,
  readExcerpts,
  type Counts,
  type Found,
  type QueryPlan,
} from '@gongkai/catalogue-core/search'
import type { SearchAddress } from './address.ts'
import type { Source } from './source.ts'

export interface Asking {
  readonly source: Source
  readonly locale: Locale
  readonly plan: QueryPlan
  readonly address: SearchAddress
  readonly signal: AbortSignal
}

/** What the page shows for one question. */
export interface Answer {
  readonly found: Found
  /** Where nothing in force was found: what was found that is over. Null where something was, or nothing at all. */
  readonly over: Found | null
  /** What can be narrowed by. Hits are shown without waiting for it. */
  readonly counts: () => Promise<Counts>
  /** By id the place in a long body that was found, of hits that do not show it. They are shown without waiting for it. */
  readonly excerpts: () => Promise<ReadonlyMap<string, string>>
}

/** All passes in one request. Rejects when nobody answers, or nonsense. */
export const ask = async ({ source, locale, plan, address, signal }: Asking): Promise<Answer> => {
  const { narrowing, limit } = address
  const find = async (by: SearchAddress['narrowing']): Promise<Found> =>
    readAnswer(await source(multiSearch(plan, { locale, narrowing: by, limit }), plan, signal), plan)
  const found = await find(narrowing)
  const count = async (): Promise<Counts> =>
    readCounts(
      await source(countSearch(plan, found, { locale, narrowing }), plan, signal),
      plan,
      found,
      narrowing,
    )
  const excerpts = async (): Promise<ReadonlyMap<string, string>> => {
    const question = excerptSearch(plan, found, { locale, narrowing, limit })
    return question.queries.length === 0
      ? new Map()
      : readExcerpts(await source(question, plan, signal), found)
  }
  if (found.total > 0) return { found, over: null, counts: count, excerpts }
  // Before anybody reads that nothing was found it must be known that nothing repealed was.
  const counts = await count()
  const over = counts.hidden > 0 ? await find({ ...narrowing, validity: anyValidity }) : null
  return { found, over, counts: () => Promise.resolve(counts), excerpts }
}
