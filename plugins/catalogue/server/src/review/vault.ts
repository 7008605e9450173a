import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Core } from '@strapi/strapi'
import { fileFacts, openFile } from '../publication/file-facts.ts'
import type { Content } from './content.ts'

/** Beside the folder that is served and never in it. What is in it is never changed or deleted by us. */
const folderOf = (strapi: Core.Strapi): string =>
  path.join(path.dirname(strapi.dirs.static.public), 'evidence')

/** SHA-256 and ending, as far as both may stand in a path; null for any other name. */
export const safeFileName = (file: string): string | null => {
  const [, digest, ending] = /^([0-9a-f]{64})(\.[a-z0-9]{1,10})?/.exec(file) ?? []
  return digest === undefined ? null : `${digest}${ending ?? ''}`
}

export const digestInName = (file: string): string => file.slice(0, 64)

const isThere = async (place: string): Promise<boolean> =>
  (await stat(place).catch(() => null))?.isFile() === true

const keep = async (place: string, name: string, content: Readable): Promise<void> => {
  const partial = `${place}.${randomUUID()}`
  const hash = createHash('sha256')
  try {
    await pipeline(
      content,
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          hash.update(part)
          yield part
        }
      },
      createWriteStream(partial, { flush: true }),
    )
    if (hash.digest('hex') !== digestInName(name))
      throw new Error(`an attachment changed while it was being kept as evidence: ${name}`)
    await rename(partial, place)
  } finally {
    await rm(partial, { force: true })
  }
}

/**
 * Keeps every attachment of what is released, by its content: the upload may be replaced or deleted once it is public no
 * more, and what was public must still be shown. A release whose files cannot be kept is none.
 */
export const keepEvidence = async (
  strapi: Core.Strapi,
  { uploads }: Pick<Content, 'uploads'>,
): Promise<void> => {
  for (const upload of uploads) {
    const facts = await fileFacts(strapi, upload)
    const name = facts === null ? null : safeFileName(facts.name)
    if (name === null) continue
    const place = path.join(folderOf(strapi), name)
    if (await isThere(place)) continue
    const content = await openFile(strapi, upload)
    if (content === null) continue
    await mkdir(folderOf(strapi), { recursive: true })
    await keep(place, name, content)
  }
}

/** What was kept under this name; null where nothing was. */
export const openEvidence = async (strapi: Core.Strapi, file: string): Promise<Readable | null> => {
  const name = safeFileName(file)
  const place = name === null ? null : path.join(folderOf(strapi), name)
  return place !== null && (await isThere(place)) ? createReadStream(place) : null
}
