import * as v from 'valibot'
import { facetFields } from '../facet.ts'
import type { IndexedDocument } from '../search-document.ts'
import type { Condition } from './filter.ts'
import { packNumbers, unpackNumbers } from './numbers.ts'

/** What documents are narrowed and counted by, of all of them: a count looks at texts of none. */
const columnFields = Object.values(facetFields)

/** The sets of values that occur, and for each document which of them it has. */
const Column = v.strictObject({ values: v.array(v.array(v.string())), of: v.string() })
const PackedColumns = v.strictObject({ fields: v.record(v.string(), Column), demo: v.string() })
type PackedColumns = v.InferInput<typeof PackedColumns>

const packColumn = (sets: readonly (readonly string[])[]): v.InferInput<typeof Column> => {
  const known = new Map<string, { readonly number: number; readonly set: readonly string[] }>()
  const numbers = sets.map((set) => {
    const key = JSON.stringify(set)
    const own = known.get(key) ?? { number: known.size, set }
    known.set(key, own)
    return own.number
  })
  return { values: [...known.values()].map(({ set }) => [...set]), of: packNumbers(numbers) }
}

export const packColumns = (documents: readonly IndexedDocument[]): PackedColumns => ({
  fields: Object.fromEntries(
    columnFields.map((field) => [
      field,
      packColumn(documents.map((document) => [document[field]].flat().filter((value) => value !== null))),
    ]),
  ),
  demo: packNumbers(documents.map(({ demo }) => Number(demo))),
})

export interface Columns {
  readonly isDemo: (document: number) => boolean
  readonly holds: (conditions: readonly Condition[]) => (document: number) => boolean
  /** Value → how many of the documents have it. */
  readonly count: (documents: readonly number[], field: string) => Readonly<Record<string, number>>
}

/** Throws on what is none. */
export const unpackColumns = (packed: unknown): Columns => {
  const { fields, demo } = v.parse(PackedColumns, packed)
  const demos = unpackNumbers(demo)
  const columns = new Map(
    Object.entries(fields).map(([field, { values, of }]) => [field, { values, of: unpackNumbers(of) }]),
  )
  const valuesOf = (field: string) => {
    const column = columns.get(field)
    if (column === undefined) throw new Error(`no such field: ${field}`)
    return (document: number): readonly string[] => column.values[column.of[document] ?? -1] ?? []
  }
  return {
    isDemo: (document) => demos[document] === 1,
    holds: (conditions) => {
      const tests = conditions.map(({ field, values, not }) => {
        const of = valuesOf(field)
        return (document: number): boolean => of(document).some((value) => values.includes(value)) !== not
      })
      return (document) => tests.every((test) => test(document))
    },
    count: (documents, field) => {
      const of = valuesOf(field)
      const counts = new Map<string, number>()
      for (const value of documents.flatMap(of)) counts.set(value, (counts.get(value) ?? 0) + 1)
      return Object.fromEntries(counts)
    },
  }
}
