import * as v from 'valibot'
import type { Pass, QueryPlan } from '../plan.ts'
import { unpackColumns, type Columns } from './columns.ts'
import { readCondition } from './filter.ts'
import { Manifest } from './manifest.ts'
import { matches, type Scores } from './match.ts'
import { fetchRows, type Row } from './rows.ts'
import { openShards, type FetchShard } from './shards.ts'
import { wordsOf } from './words.ts'

/** A query as the search server is asked it, of what counts here. */
export interface StaticQuery extends Pass {
  readonly filter: readonly string[]
  readonly limit: number
  readonly facets?: readonly string[]
}

/** As the search server writes it, so that one reader reads both. */
export interface StaticAnswer {
  readonly results: readonly {
    readonly hits: readonly unknown[]
    readonly estimatedTotalHits: number
    readonly facetDistribution: Readonly<Record<string, Readonly<Record<string, number>>>>
  }[]
}

const hitOf = (row: Row): unknown => ({ ...row, id: row.url })

/** Real agencies first, then the better match; what is equal keeps the order of the index. */
const best = (documents: readonly number[], scores: Scores, columns: Columns): readonly number[] =>
  documents.toSorted(
    (a, b) =>
      Number(columns.isDemo(a)) - Number(columns.isDemo(b)) ||
      (scores.get(b) ?? 0) - (scores.get(a) ?? 0) ||
      a - b,
  )

/**
 * Answers the body of a multi-search from a static index, as the search server would: its answer is read and ranked by
 * the same code. `plan` is the one that the queries were made of: it knows what their words stand for. Rejects when a
 * file does not come or is none of ours.
 */
export const answerStatically = async (
  packedManifest: unknown,
  fetchShard: FetchShard,
  { queries }: { readonly queries: readonly StaticQuery[] },
  plan: QueryPlan,
): Promise<StaticAnswer> => {
  const manifest = v.parse(Manifest, packedManifest)
  const syllables = new Set(manifest.syllables.split(' '))
  const asked = queries.map((query) => ({ query, words: wordsOf(query, plan.groups, syllables) }))
  const [columns, opened] = await Promise.all([
    fetchShard(manifest.columns).then(unpackColumns),
    openShards(
      asked.flatMap(({ words }) => words.flat(2)),
      manifest,
      fetchShard,
    ),
  ])
  const found = asked.map(({ query, words }) => {
    const scores = matches(words, query.matchingStrategy, opened)
    const all = [...scores.keys()].filter(columns.holds(query.filter.map(readCondition)))
    return { query, all, shown: best(all, scores, columns).slice(0, query.limit) }
  })
  const rows = await fetchRows([...new Set(found.flatMap(({ shown }) => shown))], manifest, fetchShard)
  const hits = new Map([...rows].map(([number, row]) => [number, hitOf(row)]))
  return {
    results: found.map(({ query, all, shown }) => ({
      hits: shown.flatMap((number) => hits.get(number) ?? []),
      estimatedTotalHits: all.length,
      facetDistribution: Object.fromEntries(
        (query.facets ?? []).map((field) => [field, columns.count(all, field)]),
      ),
    })),
  }
}
