import * as v from 'valibot'
import { retrieved } from '../request.ts'
import type { IndexedDocument } from '../search-document.ts'
import type { Manifest } from './manifest.ts'
import type { FetchShard } from './shards.ts'

/** The address stands for the id, which would weigh more than the rest of a row and says nothing to anybody. */
const fields = retrieved.filter((field) => field !== 'id')

/** What a hit shows, without names of fields: their order is that of `retrieved`. */
export const rowOf = (document: IndexedDocument): string =>
  JSON.stringify(fields.map((field) => document[field]))

const Rows = v.array(v.array(v.unknown()))
const Row = v.looseObject({ url: v.string() })
export type Row = v.InferOutput<typeof Row>

const readRow = (row: readonly unknown[]): Row =>
  v.parse(Row, Object.fromEntries(fields.map((field, i) => [field, row[i]])))

/** The rows of these documents, by number; fetches the files that hold them. */
export const fetchRows = async (
  numbers: readonly number[],
  { texts }: Manifest,
  fetchShard: FetchShard,
): Promise<ReadonlyMap<number, Row>> => {
  let from = 0
  const wanted = texts.flatMap(({ name, documents }) => {
    const first = from
    from += documents
    const own = numbers.filter((number) => number >= first && number < first + documents)
    return own.length === 0 ? [] : [{ name, first, own }]
  })
  const read = await Promise.all(
    wanted.map(async ({ name, first, own }) => {
      const rows = v.parse(Rows, await fetchShard(name))
      return own.map((number) => [number, readRow(rows[number - first] ?? [])] as const)
    }),
  )
  return new Map(read.flat())
}
