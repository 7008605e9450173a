import { locales } from '@gongkai/catalogue-core/catalogue'
import { foundNothing } from '@gongkai/catalogue-core/indexing'
import { fileIndexName } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'

const strings = v.array(v.string())
const Found = v.object({
  ...{
    id: v.string(),
    title: v.string(),
    path: strings,
    keywords: v.optional(strings, []),
    lead: v.string(),
  },
  ...{
    basis: strings,
    agencyName: v.string(),
    place: v.string(),
    responsible: v.string(),
    demo: v.boolean(),
  },
})
const Answered = v.object({ results: v.array(v.object({ hits: v.array(Found) })) })

interface Asked {
  readonly queries: readonly {
    readonly indexUid: string
    readonly q?: string | undefined
    readonly limit?: number | undefined
    readonly matchingStrategy?: string | undefined
  }[]
}

const ofFiles: ReadonlySet<string> = new Set(locales.map(fileIndexName))

/**
 * The question of these passes and whether it was answered with nothing; null where nobody asked for hits (a count), or
 * for other fields than those that a page asks for. What attachments say is asked beside a question that has an answer of
 * its own: that none of them says it means nothing.
 */
export const questionOf = (
  { queries }: Asked,
  json: string,
): { readonly question: string; readonly nothing: boolean } | null => {
  const [first] = queries
  if (first === undefined || ofFiles.has(first.indexUid)) return null
  if (first.q === undefined || first.q === '' || first.limit === 0) return null
  const read = v.safeParse(Answered, JSON.parse(json))
  if (!read.success) return null
  const passes = read.output.results.map(({ hits }, i) => ({
    q: queries[i]?.q ?? '',
    matchingStrategy: queries[i]?.matchingStrategy,
    hits,
  }))
  return { question: first.q, nothing: foundNothing(passes) }
}
