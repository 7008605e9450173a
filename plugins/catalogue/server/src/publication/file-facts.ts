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
const identityOf = async (strapi: Core.Strapi, file: FileRow): Promise<string> => {
  const place = placeOf(strapi, file)
  if ('remote' in place) return `${place.remote} ${file.updatedAt}`
  const found = await stat(place.local).catch(() => null)
  return `${place.local} ${String(found?.mtimeMs)} ${String(found?.size)}`
}

/** Content hash and exact size of an upload; null when its bytes are gone. */
export const fileFacts = async (strapi: Core.Strapi, file: FileRow): Promise<FileFacts | null> => {
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
