import { Meilisearch, MeilisearchApiError } from 'meilisearch'
import {
  indexName,
  serverSynonyms,
  type SearchDocument,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { searchSettings, structureVersion, synonymsVersion } from '@gongkai/config/search'

/** The search server as the relay needs it. Every call returns only after the task has *succeeded*: enqueued is not searchable. */
export interface SearchIndex {
  /** Whether the index exists, has the present settings (its synonyms apart) and was filled to the end. */
  isReady(locale: Locale): Promise<boolean>
  /** Makes the index, or gives it the present settings. */
  prepare(locale: Locale, thesaurus: Thesaurus): Promise<void>
  /** Gives a filled index these words where it has others: one task, searches see the old ones until it is done. */
  takeWords(locale: Locale, thesaurus: Thesaurus): Promise<void>
  /** Forgets that the indexes were filled: the next delivery fills them anew and drops what does not belong. */
  unseal(): Promise<void>
  /** Notes that the index was filled to the end under the present settings. */
  seal(locale: Locale, thesaurus: Thesaurus): Promise<void>
  put(locale: Locale, documents: readonly SearchDocument[]): Promise<void>
  remove(locale: Locale, ids: readonly string[]): Promise<void>
  /** Number of documents in all locales' indexes. */
  size(locale: Locale): Promise<number>
  ids(locale: Locale): Promise<readonly string[]>
}

/** Under what an index was last filled, see `@gongkai/config/search`. */
interface Seal {
  readonly id: Locale
  readonly structure: string
  readonly synonyms: string
}

const wait = { timeout: 300_000, interval: 20 }
const batch = 1000
// Which settings each index was last filled under. Kept in the server itself, so that an empty server knows it is empty.
const stateIndex = 'gongkai-state'

const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found'

export const searchIndex = (host: string, key: string): SearchIndex => {
  const client = new Meilisearch({ host, apiKey: key, timeout: 30_000 })
  const index = (locale: Locale) => client.index<SearchDocument>(indexName(locale))

  const done = async (task: {
    waitTask(options: typeof wait): Promise<{ status: string; error: unknown }>
  }) => {
    const { status, error } = await task.waitTask(wait)
    if (status !== 'succeeded') throw new Error(`search task ${status}: ${JSON.stringify(error)}`)
  }

  /** What the call gives, or this where the index is not there. */
  const orMissing = async <T>(call: Promise<T>, missing: T): Promise<T> => {
    try {
      return await call
    } catch (error) {
      if (isMissing(error)) return missing
      throw error
    }
  }
  const exists = (locale: Locale): Promise<boolean> =>
    orMissing(
      client.getRawIndex(indexName(locale)).then(() => true),
      false,
    )

  const sealOf = async (locale: Locale): Promise<Seal | undefined> => {
    const { results } = await orMissing(client.index<Seal>(stateIndex).getDocuments({ limit: 100 }), {
      results: [],
      limit: 0,
      offset: 0,
      total: 0,
    })
    return results.find((row) => row.id === locale)
  }
  const seal = (locale: Locale, thesaurus: Thesaurus): Promise<void> =>
    done(
      client
        .index<Seal>(stateIndex)
        .addDocuments([{ id: locale, structure: structureVersion, synonyms: synonymsVersion(thesaurus) }], {
          primaryKey: 'id',
        }),
    )

  return {
    isReady: async (locale) =>
      (await exists(locale)) && (await sealOf(locale))?.structure === structureVersion,
    prepare: async (locale, thesaurus) => {
      if (!(await exists(locale))) await done(client.createIndex(indexName(locale), { primaryKey: 'id' }))
      await done(index(locale).updateSettings(searchSettings(thesaurus)))
    },
    takeWords: async (locale, thesaurus) => {
      if ((await sealOf(locale))?.synonyms === synonymsVersion(thesaurus)) return
      await done(index(locale).updateSynonyms(serverSynonyms(thesaurus)))
      await seal(locale, thesaurus)
    },
    unseal: () => done(client.index(stateIndex).deleteAllDocuments()),
    seal,
    put: async (locale, documents) => {
      for (let from = 0; from < documents.length; from += batch)
        await done(index(locale).addDocuments([...documents.slice(from, from + batch)], { primaryKey: 'id' }))
    },
    remove: async (locale, ids) => {
      if (ids.length > 0) await done(index(locale).deleteDocuments([...ids]))
    },
    size: async (locale) =>
      orMissing(
        index(locale)
          .getStats()
          .then((stats) => stats.numberOfDocuments),
        0,
      ),
    ids: async (locale) => {
      const ids: string[] = []
      for (let offset = 0; ; offset += batch) {
        const page = await index(locale).getDocuments({ fields: ['id'], limit: batch, offset })
        const results: readonly { readonly id: string }[] = page.results
        ids.push(...results.map((document) => document.id))
        if (results.length < batch) return ids
      }
    },
  }
}
