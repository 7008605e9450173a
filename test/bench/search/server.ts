import { Meilisearch } from 'meilisearch'
import {
  indexName,
  multiSearch,
  planQuery,
  readAnswer,
  type SearchDocument,
  type Understanding,
} from '@gongkai/catalogue-core/search'
import { searchSettings } from '@gongkai/config/search'
import { thesaurus } from '@gongkai/config/thesaurus'

export interface Engine {
  readonly name: string
  readonly ask: (query: string) => Promise<readonly string[]>
}

const wait = { timeout: 120_000, interval: 20 }
const looked = 20

const filled = async (client: Meilisearch, uid: string, documents: readonly object[], settings?: object) => {
  await client.createIndex(uid, { primaryKey: 'id' }).waitTask(wait)
  if (settings !== undefined) await client.index(uid).updateSettings(settings).waitTask(wait)
  const { status, error } = await client
    .index(uid)
    .addDocuments([...documents])
    .waitTask(wait)
  if (status !== 'succeeded') throw new Error(`indexing ${status}: ${JSON.stringify(error)}`)
}

/** The site's own search: its settings, its plan, its reading of the answer. */
export const ourSearch = async (
  host: string,
  key: string,
  documents: readonly SearchDocument[],
  understanding: Understanding,
): Promise<Engine> => {
  const client = new Meilisearch({ host, apiKey: key })
  // On a busy machine a search may be cut short; that says nothing about how well it finds.
  const unhurried = { ...searchSettings(thesaurus), searchCutoffMs: 30_000 }
  await filled(client, indexName('zh-Hans'), documents, unhurried)
  return {
    name: 'ours',
    ask: async (query) => {
      const plan = planQuery(query, understanding)
      if (plan.passes.length === 0) return []
      const response = await fetch(`${host}/multi-search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify(multiSearch(plan, { locale: 'zh-Hans', narrowing: {}, limit: 50 })),
      })
      if (!response.ok) throw new Error(`${query}: ${await response.text()}`)
      const { exact, looser } = readAnswer(await response.json(), plan)
      return [...exact, ...looser].slice(0, looked).map(({ id }) => id)
    },
  }
}

/** What a row says, without anything that we derive from it. */
const bare = ({
  id,
  title,
  path,
  content,
  basis,
  publisher,
  responsible,
  deadline,
  phones,
  agencyName,
  place,
}: SearchDocument) => ({
  ...{ id, title, path, content, basis, publisher, responsible, deadline, phones, agencyName, place },
})
export type Bare = ReturnType<typeof bare>
export const bareRows = (documents: readonly SearchDocument[]): readonly Bare[] => documents.map(bare)

/** Meilisearch as it comes: no settings, the question as it was typed. */
export const defaultMeilisearch = async (
  host: string,
  key: string,
  rows: readonly Bare[],
): Promise<Engine> => {
  const client = new Meilisearch({ host, apiKey: key })
  await filled(client, 'default', rows)
  return {
    name: 'Meilisearch default',
    ask: async (query) =>
      (await client.index<{ id: string }>('default').search(query, { limit: looked })).hits.map(
        ({ id }) => id,
      ),
  }
}
