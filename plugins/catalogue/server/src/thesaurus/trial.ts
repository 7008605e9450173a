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
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { judgedQuestions } from '@gongkai/config/judged'
import { searchSettings, synonymsVersion } from '@gongkai/config/search'
import { refuse } from '../documents/refuse.ts'
import { reasonOf } from '../relay/reason.ts'
import { allDocuments } from '../relay/search-documents.ts'
import { searchServer, type SearchServer, type Ticket } from '../relay/search-server.ts'
import { SearchTrouble } from '../relay/search-trouble.ts'
import { settingsOf } from '../settings.ts'

export interface Asked {
  readonly groups: readonly Group[]
  readonly hits: readonly Hit[]
}

/** Search as it would be under some thesaurus. */
export interface Trial {
  /** Documents of the rows that the shipped questions name, by `rowKey`. */
  readonly rows: ReadonlyMap<string, readonly string[]>
  /** Which of these documents can be found at all. */
  readonly holds: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  readonly ask: (question: string, thesaurus: Thesaurus) => Promise<Asked>
}

export const rowKey = (agency: string, path: readonly string[]): string => [agency, ...path].join('\n')

const wanted = new Set(
  judgedQuestions.flatMap(({ right }) => right.map(({ agency, path }) => rowKey(agency, path))),
)
const looked = 20
/** Changes that went public meanwhile may be missing for so long: what is tried is words, not documents. */
const freshMilliseconds = 10 * 60_000
const keptMilliseconds = 15 * 60_000

/** An underscore stands in no index that the public may ask (`IndexUid` of the site's search door). */
const uid = `gongkai-trial_${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}`

interface Filled {
  readonly at: number
  readonly rows: Trial['rows']
  synonyms: string
}

/** An index beside the public one, with the same documents and settings; one thing is tried at a time. */
class TrialIndex {
  readonly #strapi: Core.Strapi
  readonly #client: Meilisearch
  readonly #server: SearchServer
  #filled: Filled | null = null
  #last: Promise<unknown> = Promise.resolve()
  #forget: NodeJS.Timeout | null = null

  constructor(strapi: Core.Strapi, host: string, key: string) {
    this.#strapi = strapi
    this.#client = new Meilisearch({ host, apiKey: key, timeout: 30_000 })
    this.#server = searchServer(host, key)
  }

  /** Waits for whoever tries something already. */
  try<T>(thesaurus: Thesaurus, work: (trial: Trial) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      if (this.#forget !== null) clearTimeout(this.#forget)
      this.#forget = setTimeout(() => void this.forget(), keptMilliseconds)
      this.#forget.unref()
      const filled = await this.#ready(thesaurus)
      return work({
        rows: filled.rows,
        holds: (ids) => this.#server.present(uid, ids),
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

  /** Of a province's documents no more than an agency's are held at once. */
  async #ready(thesaurus: Thesaurus): Promise<Filled> {
    if (this.#filled !== null && Date.now() - this.#filled.at < freshMilliseconds) return this.#filled
    this.#filled = null
    await this.#server.drop(uid)
    await this.#server.create(uid, searchSettings(thesaurus))
    const rows = new Map<string, readonly string[]>()
    // The server works on one agency's while the next is read.
    let sent: readonly Ticket[] = []
    for await (const some of allDocuments(this.#strapi, defaultLocale)) {
      const before = sent
      sent = await this.#server.put(uid, some)
      for (const ticket of before) await this.#server.done(ticket)
      for (const { id, agency, path, title } of some) {
        const key = rowKey(agency, [...path, title])
        if (wanted.has(key)) rows.set(key, [...(rows.get(key) ?? []), id])
      }
    }
    for (const ticket of sent) await this.#server.done(ticket)
    this.#filled = { at: Date.now(), rows, synonyms: synonymsVersion(thesaurus) }
    return this.#filled
  }

  async #ask(filled: Filled, question: string, thesaurus: Thesaurus): Promise<Asked> {
    const synonyms = synonymsVersion(thesaurus)
    if (filled.synonyms !== synonyms) {
      await this.#server.takeSynonyms(uid, serverSynonyms(thesaurus))
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
      error instanceof SearchTrouble ||
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
