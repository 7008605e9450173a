import { readFile } from 'node:fs/promises'
import { placeOf } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { rowId } from './corpus.ts'

const Queries = v.object({
  queries: v.array(v.object({ class: v.string(), query: v.string(), right: v.array(v.string()) })),
})
export type Judged = v.InferOutput<typeof Queries>['queries'][number]

export const judgedIn = async (file: string): Promise<readonly Judged[]> =>
  v.parse(Queries, JSON.parse(await readFile(file, 'utf8'))).queries

export interface Figures {
  readonly queries: number
  readonly first: number
  readonly firstFive: number
  readonly meanReciprocal: number
  /** Queries that have an answer and were shown none. */
  readonly zero: number
}

export interface Outcome {
  readonly judged: Judged
  readonly ids: readonly string[]
  /** Place of the first right answer, from 1; where nothing should be found: 1 if nothing was. 0 if there is none. */
  readonly place: number
}

export const outcome = (judged: Judged, ids: readonly string[]): Outcome => {
  return { judged, ids, place: placeOf(ids, judged.right.map(rowId)) }
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

const figuresOf = (outcomes: readonly Outcome[]): Figures => ({
  queries: outcomes.length,
  first: rounded(mean(outcomes.map(({ place }) => Number(place === 1)))),
  firstFive: rounded(mean(outcomes.map(({ place }) => Number(place >= 1 && place <= 5)))),
  meanReciprocal: rounded(mean(outcomes.map(({ place }) => (place === 0 ? 0 : 1 / place)))),
  zero: outcomes.filter(({ judged, ids }) => judged.right.length > 0 && ids.length === 0).length,
})

/** The figures of all queries and of each class. */
export const byClass = (outcomes: readonly Outcome[]): Readonly<Record<string, Figures>> => {
  const classes = [...new Set(outcomes.map(({ judged }) => judged.class))]
  return Object.fromEntries([
    ['all', figuresOf(outcomes)],
    ...classes.map(
      (name) => [name, figuresOf(outcomes.filter(({ judged }) => judged.class === name))] as const,
    ),
  ])
}
