import { buffer } from 'node:stream/consumers'
import type { Core } from '@strapi/strapi'
import { unscannableText, type Part } from '@gongkai/catalogue-core/privacy'
import { inspectFile } from '@gongkai/office/inspect'
import type { FileRow } from '../doors.ts'
import { fileFacts, openFile } from '../publication/file-facts.ts'

/** Something nobody can look into by machine: a person must, and say so. */
export interface Unscanned {
  readonly file: string
  /** Which part of the file; empty for all of it. */
  readonly part: string
  readonly because: { readonly 'zh-Hans': string; readonly en: string }
}

export interface FilesRead {
  readonly parts: readonly Part[]
  readonly unscanned: readonly Unscanned[]
}

// By content: the same bytes say the same, and a review looks again and again. Few, for one can be large.
const known = new Map<string, FilesRead>()
const knownAtMost = 50

const because = (why: Parameters<typeof unscannableText>[0]): Unscanned['because'] => ({
  'zh-Hans': unscannableText(why, 'zh-Hans'),
  en: unscannableText(why, 'en'),
})

const inspected = async (strapi: Core.Strapi, upload: FileRow): Promise<FilesRead> => {
  const content = await openFile(strapi, upload)
  const { name } = upload
  if (content === null)
    return { parts: [], unscanned: [{ file: name, part: '', because: because('unknown') }] }
  const inspection = await inspectFile(await buffer(content), name)
  const { parts } = inspection
  return inspection.outcome === 'read'
    ? {
        parts,
        unscanned: inspection.unscanned.map((one) => ({
          file: name,
          part: one.part,
          because: because(one.because),
        })),
      }
    : { parts, unscanned: [{ file: name, part: '', because: because(inspection.because) }] }
}

const readFile = async (strapi: Core.Strapi, upload: FileRow): Promise<FilesRead> => {
  const facts = await fileFacts(strapi, upload)
  const key = facts === null ? null : `${facts.name} ${upload.name}`
  const before = key === null ? undefined : known.get(key)
  if (before !== undefined) return before
  const read = await inspected(strapi, upload)
  if (key !== null) known.set(key, read)
  const [oldest] = known.keys()
  if (known.size > knownAtMost && oldest !== undefined) known.delete(oldest)
  return read
}

/** The name under which the public gets a file says as much as a line in it: 张三110101….pdf. */
const nameOf = ({ name }: FileRow): Part => ({
  place: { kind: 'fileName', file: name, at: '', hidden: null },
  text: name,
})

/** What can be read in these uploads, hidden parts, file properties and their own names included. */
export const readFiles = async (strapi: Core.Strapi, uploads: readonly FileRow[]): Promise<FilesRead> => {
  const read: FilesRead[] = []
  for (const upload of uploads) read.push(await readFile(strapi, upload))
  return {
    parts: [...uploads.map(nameOf), ...read.flatMap(({ parts }) => parts)],
    unscanned: read.flatMap(({ unscanned }) => unscanned),
  }
}
