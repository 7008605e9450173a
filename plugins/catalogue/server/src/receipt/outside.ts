import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Fetched } from '@gongkai/catalogue-core/receipt'
import { reasonOf } from '../relay/reason.ts'

type Unreachable = Extract<Fetched, { is: 'unreachable' }>

const patienceMilliseconds = 10_000
/** Longer than any page of ours: what is longer is not it. */
const mostBytes = 64_000_000

const get = async (url: string, stop: AbortSignal): Promise<Response> =>
  fetch(url, {
    // The bytes themselves, from wherever the newest are, and no other page in their place.
    headers: { 'accept-encoding': 'identity', 'cache-control': 'no-cache' },
    redirect: 'manual',
    signal: AbortSignal.any([stop, AbortSignal.timeout(patienceMilliseconds)]),
  })

const unreachable = (url: string, error: unknown): Unreachable => ({
  is: 'unreachable',
  detail: `${url} ${reasonOf(error)}`,
})

async function* bytesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body !== null) for await (const part of body) yield part as Uint8Array
}

/** What the public gets at an address, as SHA-256 of its plain bytes. */
export const fetchOutside = async (url: string, stop: AbortSignal): Promise<Fetched> => {
  try {
    const response = await get(url, stop)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of bytesOf(response)) {
      bytes += part.length
      if (bytes > mostBytes) break
      hash.update(part)
    }
    return { is: 'answered', status: response.status, sha256: hash.digest('hex') }
  } catch (error) {
    return unreachable(url, error)
  }
}

/** Whether anything is there; the rest of it is not waited for. */
export const statusOutside = async (url: string, stop: AbortSignal): Promise<Fetched> => {
  try {
    const response = await get(url, stop)
    await response.body?.cancel()
    return { is: 'answered', status: response.status, sha256: '' }
  } catch (error) {
    return unreachable(url, error)
  }
}

export type Feed = { readonly is: 'read'; readonly status: number; readonly text: string } | Unreachable

export const feedOutside = async (url: string, stop: AbortSignal): Promise<Feed> => {
  try {
    const response = await get(url, stop)
    return { is: 'read', status: response.status, text: await response.text() }
  } catch (error) {
    return unreachable(url, error)
  }
}

const Files = v.object({ files: v.record(v.string(), v.nullable(v.string())) })
/** As many addresses as fit well into one. */
const addressesAtOnce = 50

export type InRelease =
  | { readonly is: 'read'; readonly files: ReadonlyMap<string, string | null> }
  | { readonly is: 'away'; readonly reason: string }

/** What the live release holds at these addresses. */
export const filesInRelease = async (
  service: string,
  addresses: readonly string[],
  stop: AbortSignal,
): Promise<InRelease> => {
  const files = new Map<string, string | null>()
  try {
    for (let from = 0; from < addresses.length; from += addressesAtOnce) {
      const url = new URL('/release/files', service)
      for (const address of addresses.slice(from, from + addressesAtOnce))
        url.searchParams.append('path', address)
      const response = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.any([stop, AbortSignal.timeout(patienceMilliseconds)]),
      })
      const read = v.safeParse(Files, await response.json())
      if (!read.success) return { is: 'away', reason: `HTTP ${String(response.status)}` }
      for (const [address, sha256] of Object.entries(read.output.files)) files.set(address, sha256)
    }
    return { is: 'read', files }
  } catch (error) {
    return { is: 'away', reason: reasonOf(error) }
  }
}
