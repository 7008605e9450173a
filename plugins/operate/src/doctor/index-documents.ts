import * as v from 'valibot'
import { Stop } from '../say.ts'

const Page = v.object({ results: v.array(v.looseObject({ id: v.string() })), total: v.number() })
export type IndexDocument = v.InferOutput<typeof Page>['results'][number]

const perPage = 1000

/** Every document that an index holds, with all its fields, also those no search shows; none where there is no such index. */
export const readIndex = async (
  host: string,
  key: string,
  index: string,
): Promise<readonly IndexDocument[]> => {
  const documents: IndexDocument[] = []
  for (;;) {
    const response = await fetch(`${host}/indexes/${index}/documents/fetch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ offset: documents.length, limit: perPage }),
      signal: AbortSignal.timeout(60_000),
    })
    if (response.status === 404) return []
    if (!response.ok)
      throw new Stop(
        `无法读取检索索引：HTTP ${response.status}`,
        `Cannot read the search index: HTTP ${response.status}`,
      )
    const { results, total } = v.parse(Page, await response.json())
    documents.push(...results)
    if (results.length === 0 || documents.length >= total) return documents
  }
}
