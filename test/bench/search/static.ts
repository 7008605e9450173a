import { createHash } from 'node:crypto'
import { staticIndex, fullCharacters } from '@gongkai/catalogue-core/indexing'
import {
  multiSearch,
  planQuery,
  readAnswer,
  type SearchDocument,
  type Understanding,
} from '@gongkai/catalogue-core/search'
import { answerStatically } from '@gongkai/catalogue-core/static-search'
import type { Engine } from './server.ts'

const looked = 20

/** The static index as it lies on a disk, each file by its name; what was asked for is told. */
export const staticFiles = (documents: readonly SearchDocument[]) => {
  const files = staticIndex(documents, fullCharacters, (text) =>
    createHash('sha256').update(text).digest('hex').slice(0, 12),
  )
  const byName = new Map<string | null, string>([...files].map(({ name, json }) => [name, json]))
  return { manifest: byName.get(null) ?? '', files: byName }
}

/** What the page shows while the search server does not answer. */
export const staticSearch = (documents: readonly SearchDocument[], understanding: Understanding): Engine => {
  const { manifest, files } = staticFiles(documents)
  const ids = new Map(documents.map(({ url, id }) => [url, id]))
  const fetchShard = (name: string): Promise<unknown> => Promise.resolve(JSON.parse(files.get(name) ?? ''))
  return {
    name: 'static fallback',
    ask: async (query) => {
      const plan = planQuery(query, understanding)
      const question = multiSearch(plan, { locale: 'zh-Hans', narrowing: {}, limit: 50 })
      const answer = await answerStatically(JSON.parse(manifest), fetchShard, question, plan)
      const { exact, looser } = readAnswer(answer, plan)
      return [...exact, ...looser].slice(0, looked).map(({ url }) => ids.get(url) ?? '')
    },
  }
}
