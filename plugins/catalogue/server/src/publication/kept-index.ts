import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { Locale, type Day, type PublicationIndex } from '@gongkai/catalogue-core/catalogue'
import { turns, type Turns } from '../relay/turns.ts'
import { publishedWords } from '../thesaurus/current.ts'
import { shanghaiDay } from '../today.ts'
import { ChangesSince } from './changes-since.ts'
import { digestOf } from './digest.ts'
import { missingFiles } from './file-facts.ts'
import { readAgency, readAgencySlugs } from './read.ts'
import { readBasisKeys, touchedAgencies, tracesOf, type BasisKeys, type Traces } from './touched-agencies.ts'

type Line = PublicationIndex['agencies'][number]

/** One language of an agency as it was read last. */
interface Kept {
  readonly agency: string
  readonly line: Line
  readonly traces: Traces
}

interface Reading {
  readonly kept: Kept
  /** Whether it may be kept. Where bytes of an upload were missing, they may be there the next time. */
  readonly isWhole: boolean
}

const readLine = async (
  strapi: Core.Strapi,
  {
    slug,
    locale,
    documentId,
  }: { readonly slug: string; readonly locale: string; readonly documentId: string },
  today: Day,
): Promise<Reading | null> => {
  const language = v.safeParse(Locale, locale)
  if (!language.success) return null
  const missing = missingFiles(strapi)
  const agency = await readAgency(strapi, slug, language.output, undefined, today)
  if (agency === null) return null
  const line = { slug: agency.slug, locale: agency.locale, digest: digestOf(agency) }
  return {
    kept: { agency: documentId, line, traces: tracesOf(agency) },
    isWhole: missingFiles(strapi) === missing,
  }
}

/**
 * The index of the publication at the cost of what changed: digests stay in memory, and agencies that a change may have
 * touched since are read again. All of them on a new day, as the calendar alone alters what holds and what is over, and
 * whenever a change cannot be placed.
 */
class KeptIndex {
  readonly #strapi: Core.Strapi
  readonly #changes: ChangesSince
  /** Two at once would take one another's changes. Whoever asks later must not get what was read before. */
  readonly #inTurn: Turns = turns()
  #day: Day | null = null
  #bases: BasisKeys = new Map()
  #kept = new Map<string, Kept>()

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi
    this.#changes = new ChangesSince(strapi)
  }

  read(today: Day): Promise<PublicationIndex> {
    return this.#inTurn(async () => {
      try {
        return await this.#read(today)
      } catch (error) {
        // Its changes are counted as seen and were perhaps not followed.
        this.#changes.forget()
        throw error
      }
    })
  }

  async #read(today: Day): Promise<PublicationIndex> {
    if (today !== this.#day) this.#changes.forget()
    this.#day = today
    // Before the agencies: what is committed while they are read is seen the next time.
    const { newest, changes } = await this.#changes.look()
    await this.#drop(changes)
    const kept = new Map<string, Kept>()
    const agencies: Line[] = []
    for (const agency of await readAgencySlugs(this.#strapi)) {
      const key = `${agency.documentId} ${agency.locale} ${agency.slug}`
      const before = this.#kept.get(key)
      const reading =
        before === undefined ? await readLine(this.#strapi, agency, today) : { kept: before, isWhole: true }
      if (reading === null) continue
      agencies.push(reading.kept.line)
      if (reading.isWhole) kept.set(key, reading.kept)
    }
    this.#kept = kept
    return { agencies, words: await publishedWords(this.#strapi), version: newest }
  }

  /** Forgets what changes may have touched; everything where they cannot be told. */
  async #drop(changes: Awaited<ReturnType<ChangesSince['look']>>['changes']): Promise<void> {
    const before = this.#bases
    if (changes === null || changes.some(({ subject }) => subject === 'basis'))
      this.#bases = await readBasisKeys(this.#strapi)
    if (changes?.length === 0) return
    const traces = new Map<string, Traces[]>()
    for (const { agency, traces: own } of this.#kept.values())
      traces.set(agency, [...(traces.get(agency) ?? []), own])
    const touched =
      changes === null
        ? null
        : await touchedAgencies(this.#strapi, changes, traces, { before, now: this.#bases })
    if (touched === null) this.#kept.clear()
    else for (const [key, { agency }] of this.#kept) if (touched.has(agency)) this.#kept.delete(key)
  }
}

const indexes = new WeakMap<Core.Strapi, KeptIndex>()

/** The index of what is public now. `today` is a day in Asia/Shanghai. */
export const readIndex = (
  strapi: Core.Strapi,
  today: Day = shanghaiDay(new Date()),
): Promise<PublicationIndex> => {
  const own = indexes.get(strapi) ?? new KeptIndex(strapi)
  indexes.set(strapi, own)
  return own.read(today)
}
