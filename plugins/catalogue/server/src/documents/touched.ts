import * as v from 'valibot'
import { DocumentId, Locale } from '@gongkai/catalogue-core/catalogue'

const Touched = v.object({
  documentId: DocumentId,
  locale: v.nullish(v.fallback(v.nullable(Locale), null), null),
})
const Result = v.union([
  v.pipe(
    v.object({ documentId: v.optional(DocumentId), entries: v.array(Touched) }),
    v.transform((r) => r.entries),
  ),
  v.pipe(
    Touched,
    v.transform((r) => [r]),
  ),
])

/** Documents and locales a finished act of the document service touched, each once. */
export const touched = (result: unknown): readonly v.InferOutput<typeof Touched>[] => {
  const read = v.safeParse(Result, result)
  if (!read.success) return []
  return [...new Map(read.output.map((t) => [`${t.documentId} ${t.locale ?? ''}`, t])).values()]
}
