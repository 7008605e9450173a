import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Core } from '@strapi/strapi'
import { Meilisearch, MeilisearchApiError } from 'meilisearch'
import { defaultLocale, problem } from '@gongkai/catalogue-core/catalogue'
import { fullCharacters } from '@gongkai/catalogue-core/indexing'
import {
  dictionaryOf,
  multiSearch,
  planQuery,
  readAnswer,
  serverSynonyms,
  type Group,
  type Hit,
  type SearchDocument,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { searchSettings, synonymsVersion } from '@gongkai/config/search'
import { refuse } from '../documents/refuse.ts'
import { reasonOf } from '../relay/reason.ts'
import { allDocuments } from '../relay/search-documents.ts'
import { settingsOf } from '../settings.ts'

export interface Asked {
  readonly groups: readonly Group[]
  readonly hits: readonly Hit[]
}

/** Search as it would be under some thesaurus. */
export interface Trial {
  readonly documents: readonly Pick<SearchDocument, 'id' | 'agency' | 'path' | 'title'>[]
  readonly ask: (question: string, thesaurus: Thesaurus) => Promise<Asked>
}

const wait = { timeout: 300_000, interval: 20 }
const batch = 1000
const looked = 20
/** Changes that went public meanwhile may be missing for so long: what is tried is words, not documents. */
const freshMilliseconds = 10 * 60_000
const keptMilliseconds = 15 * 60_000

/** An underscore stands in no index that the public may ask (`IndexUid` of the site's search door). */
const uid = `gongkai-trial_${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}`

interface Filled {
  readonly at: number
  readonly documents: Trial['documents']
  synonyms: string
}

/** An index beside the public one, with the same documents and settings; one thing is tried at a time. */
class TrialIndex {
  readonly #strapi: Core.Strapi
  readonly #client: Meilisearch
  #filled: Filled | null = null
  #last: Promise<unknown> = Promise.resolve()
  #forget: NodeJS.Timeout | null = null

  constructor(strapi: Core.Strapi, host: string, key: string) {
    this.#strapi = strapi
    this.#client = new Meilisearch({ host, apiKey: key, timeout: 30_000 })
  }

  /** Waits for whoever tries something already. */
  try<T>(thesaurus: Thesaurus, work: (trial: Trial) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      if (this.#forget !== null) clearTimeout(this.#forget)
      this.#forget = setTimeout(() => void this.forget(), keptMilliseconds)
      this.#forget.unref()
      const filled = await this.#ready(thesaurus)
      return work({
        documents: filled.documents,
        ask: (question, words) => this.#ask(filled, question, words),
      })
    }
    const result = this.#last.then(run, run)
    this.#last = result.catch(() => null)
    return result
  }

  /** Takes the index away; one that a killed process left behind too. */
  async forget(): Promise<void> {
    if (this.#forget !== null) clearTimeout(this.#forget)
    this.#filled = null
    try {
      await this.#client.deleteIndexIfExists(uid)
    } catch (error) {
      this.#strapi.log.debug(`catalogue: the trial index was not taken away: ${reasonOf(error)}`)
    }
  }

  async #done(task: { waitTask(options: typeof wait): Promise<{ status: string; error: unknown }> }) {
    const { status, error } = await task.waitTask(wait)
    if (status !== 'succeeded') throw new Error(`search task ${status}: ${JSON.stringify(error)}`)
  }

  async #ready(thesaurus: Thesaurus): Promise<Filled> {
    if (this.#filled !== null && Date.now() - this.#filled.at < freshMilliseconds) return this.#filled
    this.#filled = null
    await this.#client.deleteIndexIfExists(uid)
    await this.#done(this.#client.createIndex(uid, { primaryKey: 'id' }))
    const index = this.#client.index(uid)
    await this.#done(index.updateSettings(searchSettings(thesaurus)))
    const documents: Filled['documents'][number][] = []
    for await (const some of allDocuments(this.#strapi, defaultLocale))
      for (let from = 0; from < some.length; from += batch) {
        const sent = some.slice(from, from + batch)
        await this.#done(index.addDocuments(sent, { primaryKey: 'id' }))
        documents.push(...sent.map(({ id, agency, path, title }) => ({ id, agency, path, title })))
      }
    this.#filled = {
      at: Date.now(),
      documents,
      synonyms: synonymsVersion(thesaurus),
    }
    return this.#filled
  }

  async #ask(filled: Filled, question: string, thesaurus: Thesaurus): Promise<Asked> {
    const synonyms = synonymsVersion(thesaurus)
    if (filled.synonyms !== synonyms) {
      await this.#done(this.#client.index(uid).updateSynonyms(serverSynonyms(thesaurus)))
      filled.synonyms = synonyms
    }
    const plan = planQuery(question, { characters: fullCharacters, dictionary: dictionaryOf(thesaurus) })
    if (plan.passes.length === 0) return { groups: [], hits: [] }
    const { queries } = multiSearch(plan, { locale: defaultLocale, narrowing: {}, limit: 50 })
    const answer = await this.#client.multiSearch({
      queries: queries.map((query) => ({ ...query, indexUid: uid })) as never,
    })
    const { exact, looser } = readAnswer(answer, plan)
    return { groups: plan.groups, hits: [...exact, ...looser].slice(0, looked) }
  }
}

const trials = new WeakMap<Core.Strapi, TrialIndex>()

const trialIndex = (strapi: Core.Strapi): TrialIndex | null => {
  const { host, key } = settingsOf(strapi).search
  const known = trials.get(strapi)
  if (known !== undefined || host === '') return known ?? null
  const made = new TrialIndex(strapi, host, key)
  trials.set(strapi, made)
  return made
}

/** Tries something on an index of its own that begins under `thesaurus`; the public one is not touched. */
export const trying = async <T>(
  strapi: Core.Strapi,
  thesaurus: Thesaurus,
  work: (trial: Trial) => Promise<T>,
): Promise<T> => {
  const index = trialIndex(strapi)
  if (index === null) return refuse(strapi, [problem('SEARCH_NOT_CONNECTED')])
  try {
    return await index.try(thesaurus, work)
  } catch (error) {
    // Somebody took it away, or the server is another one: the next try fills anew.
    await index.forget()
    if (
      error instanceof MeilisearchApiError ||
      (error instanceof Error && error.name.startsWith('Meilisearch'))
    )
      return refuse(strapi, [problem('SEARCH_NOT_REACHED', { detail: reasonOf(error) })])
    throw error
  }
}

/** At the start and the end of the CMS. Does not wait for a search server that is down. */
export const forgetTrial = async (strapi: Core.Strapi): Promise<void> => {
  await trialIndex(strapi)?.forget()
}
