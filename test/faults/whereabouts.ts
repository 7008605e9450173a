import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '../real/stack.ts'
import { found } from '../walk/ask-search.ts'
import { wordsInRelease } from './releases.ts'

/** Something that people see or must not see any more. */
export interface Thing {
  /** Its page; under it lie its data and its attachments. */
  readonly address: string
  /** Files that lie beside its page, with its data. */
  readonly files: readonly string[]
  /** Words that are its own and nobody else's: a phone, the name of an attachment. */
  readonly words: string
}

const gone: readonly number[] = [404, 410]

/**
 * Where things that were taken down can still be had: by address, by search, or in any file of the release that is served,
 * which is lists, downloads, feeds, site maps, data, the static search index and the compressed copies of all of them.
 */
export const stillThere = async (it: Stack, things: readonly Thing[]): Promise<readonly string[]> => {
  const places: string[] = []
  for (const { address, files, words } of things) {
    for (const at of [address, ...files.map((file) => `${address}${file}`)]) {
      const { status } = await fetch(`${it.site}${at}`, { redirect: 'manual' })
      if (!gone.includes(status)) places.push(`${at} answers ${String(status)}`)
    }
    const hits = await found(it.site, words)
    if (hits.includes(address)) places.push(`search finds ${address}`)
  }
  const traces = things.flatMap(({ address, words }) => [address, words])
  return [...places, ...(await wordsInRelease(path.join(it.dataDir, 'site'), traces))]
}

/** Which addresses of these things do not answer, their files among them. */
export const unreachable = async (it: Stack, things: readonly Thing[]): Promise<readonly string[]> => {
  const places: string[] = []
  for (const { address, files } of things)
    for (const at of [address, ...files.map((file) => `${address}${file}`)]) {
      const { status } = await fetch(`${it.site}${at}`, { redirect: 'manual' })
      if (status !== 200) places.push(`${at} answers ${String(status)}`)
    }
  return places
}

/** Which of the things that are public have not come out: page, data, list, search. */
export const notThere = async (it: Stack, things: readonly Thing[]): Promise<readonly string[]> => {
  const lists = new Map<string, string>()
  const listOf = async (address: string): Promise<string> => {
    const at = address.replace(/(?:items|records)\/[^/]+\/$/, 'catalogue/')
    const known = lists.get(at) ?? (await (await fetch(`${it.site}${at}`)).text())
    lists.set(at, known)
    return known
  }
  const places: string[] = []
  for (const { address, files, words } of things) {
    for (const at of [address, ...files.map((file) => `${address}${file}`)]) {
      const answer = await fetch(`${it.site}${at}`)
      const text = await answer.text()
      if (!answer.ok || !text.includes(words)) places.push(`${at} without ${words}`)
    }
    if (!(await listOf(address)).includes(words)) places.push(`list of ${address} without ${words}`)
    if (!(await found(it.site, words)).includes(address)) places.push(`search without ${address}`)
  }
  return places
}

interface PublishedAgency {
  readonly slug: string
  readonly locale: string
  readonly records: readonly {
    readonly id: string
    readonly code: string
    readonly attachments: readonly { readonly file: string }[]
  }[]
}

/** What is public now, as the CMS tells it, agency by agency. */
export const published = async (it: Stack): Promise<readonly PublishedAgency[]> => {
  const bearer = { authorization: `Bearer ${await it.secret('EXPORT_TOKEN')}` }
  const get = async <T>(at: string): Promise<T> => {
    const answer = await fetch(`${it.cms}/api/catalogue/publication${at}`, { headers: bearer })
    if (!answer.ok) throw new Error(`publication${at} answered ${String(answer.status)}`)
    return (await answer.json()) as T
  }
  const { agencies } = await get<{ agencies: readonly PublishedAgency[] }>('')
  return Promise.all(agencies.map(({ slug, locale }) => get<PublishedAgency>(`/${locale}/${slug}`)))
}

interface Deliveries {
  readonly due: number
  readonly parked: number
}

/** Changes that are still on their way or were given up, by destination. */
export const queued = async (
  it: Stack,
): Promise<{ readonly search: Deliveries; readonly site: Deliveries }> => {
  const answer = await fetch(`${it.cms}/api/catalogue/status`, {
    headers: { authorization: `Bearer ${await it.secret('EXPORT_TOKEN')}` },
  })
  if (!answer.ok) throw new Error(`status answered ${String(answer.status)}`)
  return ((await answer.json()) as { outbox: { search: Deliveries; site: Deliveries } }).outbox
}

export interface Run {
  readonly id: string
  readonly outcome: string
  readonly startedAt: string
  readonly endedAt: string
  /** Why it failed, where it did. */
  readonly reason?: string
}

interface Builder {
  readonly state: string
  readonly hooks: { readonly open: number; readonly refused: Readonly<Record<string, number>> }
  readonly runs: readonly Run[]
}

/** Where the rebuild service listens. */
export const rebuildUrl = async (it: Stack): Promise<string> => {
  const { urls } = JSON.parse(await readFile(path.join(it.dataDir, 'run.json'), 'utf8')) as {
    urls: { rebuild: string }
  }
  return urls.rebuild
}

/** What the rebuild service says of itself. */
export const builder = async (it: Stack): Promise<Builder> =>
  (await (await fetch(`${await rebuildUrl(it)}/status`)).json()) as Builder
