import { AwsClient } from 'aws4fetch'
import type { S3Target } from './s3.ts'

/** What a person may read of a storage's answer. */
const mostWords = 300

/** Tries within one carrying; the whole is tried again besides. */
const retries = 3

const encoded = (key: string): string => key.split('/').map(encodeURIComponent).join('/')

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const plain = (xml: string): string =>
  xml.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([0-9a-fA-F]+));/g,
    (_, name?: string, ten?: string, hex?: string) =>
      name === undefined
        ? String.fromCodePoint(ten === undefined ? parseInt(hex ?? '', 16) : Number(ten))
        : (entities[name] ?? ''),
  )

const texts = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => plain(text))

/**
 * The keys of a list. They are asked for encoded, so that even those come through that XML cannot hold; a storage that does
 * so says it, and encodes as in a form: blanks are plus signs.
 */
export const keysIn = (xml: string): readonly string[] => {
  const isEncoded = texts(xml, 'EncodingType')[0] === 'url'
  return texts(xml, 'Key').map((key) => (isEncoded ? decodeURIComponent(key.replaceAll('+', ' ')) : key))
}

/**
 * A bucket of S3-compatible storage: the three things that carrying a site needs, each signed by aws4fetch.
 */
export class Bucket {
  readonly #endpoint: string
  readonly #client: AwsClient
  readonly #signal: AbortSignal

  constructor({ endpoint, region, key, secret }: S3Target, signal: AbortSignal) {
    this.#endpoint = endpoint.replace(/\/$/, '')
    this.#client = new AwsClient({
      ...{ accessKeyId: key, secretAccessKey: secret, region },
      ...{ service: 's3', retries },
    })
    this.#signal = signal
  }

  async put(key: string, body: Blob, headers: Readonly<Record<string, string>>): Promise<void> {
    await this.#ask('PUT', `/${encoded(key)}`, { body, headers })
  }

  /** What is not there is deleted, too. */
  async delete(key: string): Promise<void> {
    await this.#ask('DELETE', `/${encoded(key)}`)
  }

  async keys(prefix: string): Promise<readonly string[]> {
    const keys: string[] = []
    let token: string | undefined
    do {
      const query = new URLSearchParams({
        ...{ 'list-type': '2', 'encoding-type': 'url', prefix },
        ...(token === undefined ? {} : { 'continuation-token': token }),
      })
      const xml = await (await this.#ask('GET', `?${query.toString()}`)).text()
      keys.push(...keysIn(xml))
      token = texts(xml, 'NextContinuationToken')[0]
    } while (token !== undefined)
    return keys
  }

  async #ask(
    method: string,
    at: string,
    init: { readonly body?: Blob; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const signal = this.#signal
    const response = await this.#client.fetch(`${this.#endpoint}${at}`, { method, signal, ...init })
    if (response.ok) return response
    const said = (await response.text()).replace(/<[^>]+>|\s+/g, ' ').trim()
    throw new Error(
      `${method} ${decodeURIComponent(at)}: ${String(response.status)} ${said.slice(0, mostWords)}`,
    )
  }
}
