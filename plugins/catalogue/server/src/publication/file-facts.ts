import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Core } from '@strapi/strapi'
import type { FileRow } from '../doors.ts'

/** Where the bytes of an upload are: on this disk, or at the address of a storage provider. */
type Place = { readonly local: string } | { readonly remote: string }

export interface FileFacts {
  /** Name in a release: SHA-256 of the content, so that a replaced file is another file and a name never lies. */
  readonly name: string
  readonly bytes: number
}

const placeOf = (strapi: Core.Strapi, { url }: Pick<FileRow, 'url'>): Place =>
  url.startsWith('/')
    ? { local: path.join(strapi.dirs.static.public, 'uploads', path.basename(url)) }
    : { remote: url }

export const openFile = async (strapi: Core.Strapi, file: Pick<FileRow, 'url'>): Promise<Readable | null> => {
  const place = placeOf(strapi, file)
  if ('local' in place)
    return (await stat(place.local).catch(() => null)) === null ? null : createReadStream(place.local)
  const response = await fetch(place.remote)
  return response.ok && response.body !== null ? Readable.fromWeb(response.body) : null
}

// Hashing again what has not changed would make every publish as slow as all attachments together.
const known = new Map<string, FileFacts>()

// Ids are those of one database, and tests run several in one process.
const carriers = new WeakMap<Core.Strapi, Map<string, Set<number>>>()
const noteCarrier = (strapi: Core.Strapi, { name }: FileFacts, { id }: FileRow): void => {
  const byName = carriers.get(strapi) ?? new Map<string, Set<number>>()
  carriers.set(strapi, byName.set(name, (byName.get(name) ?? new Set()).add(id)))
}

/**
 * Uploads that were seen to have this content. A hint where to look, no answer: it forgets with every restart,
 * an upload may have been replaced since, and it says nothing of who may see it.
 */
export const carriersOf = (strapi: Core.Strapi, name: string): readonly number[] => [
  ...(carriers.get(strapi)?.get(name) ?? []),
]

const identityOf = async (strapi: Core.Strapi, file: FileRow): Promise<string> => {
  const place = placeOf(strapi, file)
  if ('remote' in place) return `${place.remote} ${file.updatedAt}`
  const found = await stat(place.local).catch(() => null)
  return `${place.local} ${String(found?.mtimeMs)} ${String(found?.size)}`
}

const missing = new WeakMap<Core.Strapi, number>()

/** How often bytes were not there, so far: whoever reads much can tell whether what it read is whole. */
export const missingFiles = (strapi: Core.Strapi): number => missing.get(strapi) ?? 0

/** Content hash and exact size of an upload; null when its bytes are gone. */
export const fileFacts = async (strapi: Core.Strapi, file: FileRow): Promise<FileFacts | null> => {
  const facts = await factsOf(strapi, file)
  if (facts === null) missing.set(strapi, missingFiles(strapi) + 1)
  else noteCarrier(strapi, facts, file)
  return facts
}

const factsOf = async (strapi: Core.Strapi, file: FileRow): Promise<FileFacts | null> => {
  const identity = await identityOf(strapi, file)
  const before = known.get(identity)
  if (before !== undefined) return before
  const content = await openFile(strapi, file)
  if (content === null) {
    strapi.log.error(
      `catalogue: the bytes of the upload “${file.name}” (${file.url}) are missing; it is left out`,
    )
    return null
  }
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content) {
    const part = chunk as Buffer
    hash.update(part)
    bytes += part.length
  }
  const facts = { name: `${hash.digest('hex')}${file.ext.toLowerCase()}`, bytes }
  known.set(identity, facts)
  return facts
}
