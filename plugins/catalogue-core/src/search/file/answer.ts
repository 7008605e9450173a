import * as v from 'valibot'

/** A place in an attachment as the index gives it back; `_formatted` carries the marks. */
const FileHit = v.object({
  id: v.string(),
  url: v.string(),
  title: v.string(),
  format: v.string(),
  page: v.nullable(v.number()),
  sheet: v.nullable(v.string()),
  file: v.string(),
  record: v.string(),
  recordTitle: v.string(),
  recordUrl: v.string(),
  agencyName: v.string(),
  place: v.string(),
  demo: v.boolean(),
  validity: v.nullable(v.string()),
  _formatted: v.object({ title: v.string(), content: v.string() }),
})
export type FileHit = v.InferOutput<typeof FileHit>

const Answer = v.object({
  results: v.array(v.object({ hits: v.array(v.unknown()), estimatedTotalHits: v.optional(v.number(), 0) })),
})
const Hits = v.array(FileHit)

export interface FilesFound {
  /** How many files say everything asked for. */
  readonly total: number
  /** The best place in each. */
  readonly hits: readonly FileHit[]
}

/** Reads the index's answer to `fileSearch`: the first question that anything answers counts. Throws on one that is none. */
export const readFileAnswer = (answer: unknown): FilesFound => {
  const { results } = v.parse(Answer, answer)
  const counted = results.find(({ hits }) => hits.length > 0)
  return counted === undefined
    ? { total: 0, hits: [] }
    : { total: counted.estimatedTotalHits, hits: v.parse(Hits, counted.hits) }
}

/** Files of one record, the best first. */
export interface RecordFiles {
  readonly hits: readonly FileHit[]
  /** How many more of its files were found. */
  readonly more: number
}

/** So many files of one record say enough of it: who wants the others opens the record. */
const mostOfOne = 2

/** Files by their record, so that one with twenty attachments does not fill the list. */
export const byRecord = (hits: readonly FileHit[]): readonly RecordFiles[] => {
  const records = new Map<string, FileHit[]>()
  for (const hit of hits) records.set(hit.record, [...(records.get(hit.record) ?? []), hit])
  return [...records.values()].map((own) => ({
    hits: own.slice(0, mostOfOne),
    more: Math.max(0, own.length - mostOfOne),
  }))
}
