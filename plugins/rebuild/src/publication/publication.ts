import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { readPublishedAgency } from '@gongkai/catalogue-core/page'
import * as v from 'valibot'
import { replaceFile, writeDurably } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { inParallel } from '../node/in-parallel.ts'
import { parsedJson } from '../node/parsed-json.ts'
import { RunFailure } from '../run/failure.ts'
import { attachmentsOf, type AttachmentStore } from './attachments.ts'
import type { CmsClient } from './cms-client.ts'
import { agencyKey, publicationDigest, sortedIndex } from './publication-digest.ts'
import { agencyInventory, type AgencyInventory } from './site-inventory.ts'

/** A publication that still moves after so many readings is left to the next try of the run. */
const readings = 5

type Line = PublicationIndex['agencies'][number]

export interface ReadAgency {
  /** What the index said before the agency was read. */
  readonly digest: string
  /** Of the file that was written of it. */
  readonly sha256: string
  readonly inventory: AgencyInventory
  /** Names of its attachments. */
  readonly files: readonly string[]
}

export interface ReadPublication {
  readonly digest: string
  /** The newest change it knows of; null where the CMS does not say. */
  readonly version: number | null
  readonly index: PublicationIndex
  /** By their keys, in the order of the index. */
  readonly agencies: ReadonlyMap<string, ReadAgency>
}

/** What the index said of an agency, and the hash of the file that was written of it. */
const Kept = v.record(v.string(), v.object({ digest: v.string(), sha256: v.string() }))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The publication as it was read last, in a folder of the form that the site is made from, kept over restarts. Of a new one
 * only the agencies are read that the index says something else of.
 */
export class KeptPublication {
  readonly folder: string
  readonly #store: AttachmentStore
  readonly #host: string
  readonly #agencies = new Map<string, ReadAgency>()

  /** `host` is the one at which the site will be reached. */
  constructor(folder: string, store: AttachmentStore, host: string) {
    this.folder = folder
    this.#store = store
    this.#host = host
  }

  /** Takes up what an earlier run of the service left; what of it cannot be read is asked for again. */
  async open(): Promise<void> {
    const text = await readFile(join(this.folder, 'kept.json'), 'utf8').catch(nullIfMissing)
    const kept = v.safeParse(Kept, text === null ? {} : parsedJson(text))
    for (const [key, { digest, sha256 }] of Object.entries(kept.success ? kept.output : {})) {
      const agency = await readFile(this.#path(key), 'utf8').catch(nullIfMissing)
      if (agency === null || hashOf(agency) !== sha256) continue
      const reading = readPublishedAgency(parsedJson(agency))
      if (reading.read && (await this.#store.has(attachmentsOf(reading.value))))
        this.#agencies.set(key, this.#read(digest, sha256, reading.value))
    }
  }

  /** Forgets everything: the next reading asks for all of it. */
  forget(): void {
    this.#agencies.clear()
  }

  /**
   * Reads the publication that `begun` lists. Editors go on publishing meanwhile: an agency counts as read when the index
   * says the same of it before and after, so that in the end all parts are of one moment.
   */
  async read(cms: CmsClient, begun: PublicationIndex, stop: AbortSignal): Promise<ReadPublication> {
    let index = begun
    const isRead = (line: Line): boolean => this.#agencies.get(agencyKey(line))?.digest === line.digest
    for (let reading = 1; reading <= readings; reading += 1) {
      const news = index.agencies.filter((line) => !isRead(line))
      await inParallel(news, 4, (line) => this.#readAgency(cms, line, stop))
      // What is read again and again must be told before anything is asked once more.
      if (news.length > 0) index = await cms.index(stop)
      if (index.agencies.every(isRead)) return this.#finish(sortedIndex(index))
    }
    throw new RunFailure('PUBLICATION_MOVING', { tries: String(readings) })
  }

  async #readAgency(cms: CmsClient, line: Line, stop: AbortSignal): Promise<void> {
    const key = agencyKey(line)
    this.#agencies.delete(key)
    const agency = await cms.agency(line, stop)
    if (agency === null) return
    if (!(await this.#store.provide(cms, attachmentsOf(agency), stop))) return
    await mkdir(dirname(this.#path(key)), { recursive: true })
    const text = JSON.stringify(agency)
    await replaceFile(this.#path(key), text)
    this.#agencies.set(key, this.#read(line.digest, hashOf(text), agency))
  }

  #read(digest: string, sha256: string, agency: PublishedAgency): ReadAgency {
    return {
      digest,
      sha256,
      inventory: agencyInventory(agency, this.#host),
      files: attachmentsOf(agency).map(({ file }) => file),
    }
  }

  /** Leaves in the folder what the index names and nothing of what was taken down. */
  async #finish(index: PublicationIndex): Promise<ReadPublication> {
    const named = new Set(index.agencies.map(agencyKey))
    for (const key of this.#agencies.keys())
      if (!named.has(key)) {
        this.#agencies.delete(key)
        await rm(this.#path(key), { force: true })
      }
    await mkdir(this.folder, { recursive: true })
    await replaceFile(join(this.folder, 'index.json'), JSON.stringify(index))
    // Last: it vouches for the others.
    const kept = Object.fromEntries(
      [...this.#agencies].map(([key, { digest, sha256 }]) => [key, { digest, sha256 }]),
    )
    await writeDurably(join(this.folder, 'kept.json'), JSON.stringify(kept))
    const { version } = index
    return {
      digest: publicationDigest(index),
      version: version === 0 ? null : version,
      index,
      agencies: new Map(
        index.agencies.flatMap((line) => {
          const read = this.#agencies.get(agencyKey(line))
          return read === undefined ? [] : [[agencyKey(line), read] as const]
        }),
      ),
    }
  }

  #path(key: string): string {
    return join(this.folder, 'agencies', `${key}.json`)
  }
}
