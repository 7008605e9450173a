import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { readPublicationIndex, readPublishedAgency, type Reading } from '@gongkai/catalogue-core/page'
import { RunFailure } from '../run/failure.ts'
import { parsedJson } from '../node/parsed-json.ts'
import { readableMessage } from '../node/readable-error.ts'

/** An answer that takes longer than this will not come. */
const answerWithinMs = 60_000

const faultsShown = 8

export type AgencyKey = Pick<PublicationIndex['agencies'][number], 'slug' | 'locale'>

/** Reads the publication from the CMS. Everything that comes in is checked against the core's schemas. */
export class CmsClient {
  readonly #url: URL
  readonly #token: string

  constructor({ url, token }: { readonly url: URL; readonly token: string }) {
    this.#url = url
    this.#token = token
  }

  async index(stop: AbortSignal): Promise<PublicationIndex> {
    const path = 'api/catalogue/publication'
    return read(readPublicationIndex, path, await this.#get(path, stop))
  }

  /** Null: the agency was taken down since the index was read. */
  async agency({ locale, slug }: AgencyKey, stop: AbortSignal): Promise<PublishedAgency | null> {
    const path = `api/catalogue/publication/${locale}/${slug}`
    const answer = await this.#get(path, stop, 404)
    return answer.status === 404 ? null : read(readPublishedAgency, path, answer)
  }

  /** False: the file was taken down since its record was read. */
  async file(name: string, to: string, stop: AbortSignal): Promise<boolean> {
    const answer = await this.#get(`api/catalogue/files/${encodeURIComponent(name)}`, stop, 404)
    if (answer.status === 404) return false
    await pipeline(Readable.from(bytesOf(answer)), createWriteStream(to), { signal: stop })
    return true
  }

  async #get(path: string, stop: AbortSignal, alsoTaken?: number): Promise<Response> {
    let answer: Response
    try {
      answer = await fetch(new URL(path, this.#url), {
        headers: { authorization: `Bearer ${this.#token}` },
        // The token is for the CMS alone.
        redirect: 'error',
        signal: AbortSignal.any([stop, AbortSignal.timeout(answerWithinMs)]),
      })
    } catch (error) {
      throw new RunFailure('CMS_UNREACHABLE', { detail: readableMessage(error) })
    }
    const { status } = answer
    if (answer.ok || status === alsoTaken) return answer
    await answer.body?.cancel()
    if (status === 401 || status === 403) throw new RunFailure('CMS_REFUSED', { status: String(status) })
    throw new RunFailure('CMS_UNREACHABLE', { detail: `${path}: HTTP ${String(status)}` })
  }
}

async function* bytesOf(answer: Response): AsyncGenerator<Uint8Array> {
  if (answer.body === null) return
  try {
    for await (const part of answer.body) yield part
  } catch (error) {
    throw new RunFailure('CMS_UNREACHABLE', { detail: readableMessage(error) })
  }
}

const read = async <T>(as: (input: unknown) => Reading<T>, path: string, answer: Response): Promise<T> => {
  let text: string
  try {
    text = await answer.text()
  } catch (error) {
    throw new RunFailure('CMS_UNREACHABLE', { detail: `${path}: ${readableMessage(error)}` })
  }
  const reading = as(parsedJson(text))
  if (reading.read) return reading.value
  throw new RunFailure('PUBLICATION_UNREADABLE', { path }, reading.faults.slice(0, faultsShown).join('\n'))
}
