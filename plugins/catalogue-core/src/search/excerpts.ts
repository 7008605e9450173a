import * as v from 'valibot'
import type { Found, Hit } from './answer.ts'
import { conditions, narrowingFor } from './facet.ts'
import { indexName } from './index-name.ts'
import { isCut } from './lead.ts'
import type { QueryPlan } from './plan.ts'
import { markEnd, markStart, type ExcerptQuery, type MultiSearch, type Wanted } from './request.ts'

const isMarked = (text: string): boolean => text.includes(markStart)

/** Found by what its body says further down than its lead. */
const isFoundBelow = ({ lead, _formatted: { title, content, basis, phones } }: Hit): boolean =>
  isCut(lead) && ![title, content, ...basis, ...phones].some(isMarked)

/**
 * The question for the place in a long body that was found: of the pass that is counted, once its hits are shown. Asks
 * nothing where each hit shows already what it was found by.
 */
export const excerptSearch = (
  plan: QueryPlan,
  { counted, exact }: Pick<Found, 'counted' | 'exact'>,
  { locale, narrowing, limit }: Wanted,
): MultiSearch<ExcerptQuery> => {
  const pass = plan.passes[counted]
  if (pass === undefined || !exact.some(isFoundBelow)) return { queries: [] }
  return {
    queries: [
      {
        indexUid: indexName(locale),
        ...pass,
        filter: conditions(narrowingFor(plan, narrowing)),
        limit,
        attributesToRetrieve: ['id'],
        attributesToHighlight: ['content'],
        attributesToCrop: ['content'],
        cropLength: 60,
        highlightPreTag: markStart,
        highlightPostTag: markEnd,
      },
    ],
  }
}

const Answer = v.object({
  results: v.array(
    v.object({
      hits: v.array(
        v.object({
          id: v.string(),
          // The static index has no more of a text than its lead.
          _formatted: v.optional(v.object({ content: v.string() }), { content: '' }),
        }),
      ),
    }),
  ),
})

/** By id the place that was found, with its marks, of each hit that did not show it; throws on an answer that is none. */
export const readExcerpts = (
  answer: unknown,
  { exact }: Pick<Found, 'exact'>,
): ReadonlyMap<string, string> => {
  const wanted = new Set(exact.filter(isFoundBelow).map(({ id }) => id))
  const { results } = v.parse(Answer, answer)
  return new Map(
    results
      .flatMap(({ hits }) => hits)
      .filter(({ id, _formatted: { content } }) => wanted.has(id) && isMarked(content))
      .map(({ id, _formatted: { content } }) => [id, content]),
  )
}
