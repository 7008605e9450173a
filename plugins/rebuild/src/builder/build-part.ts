import { mkdirSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { attachmentIn, touched, type Made, type SiteRenderer } from '@gongkai/catalogue-core/release'
import * as v from 'valibot'
import { writeDurably } from '../node/durable-write.ts'
import { errorCode } from '../node/error-code.ts'
import { fileSha256 } from '../node/file-sha256.ts'
import { inParallel } from '../node/in-parallel.ts'
import { linkOrCopyAtOnce } from '../node/link-or-copy.ts'
import { parsedJson } from '../node/parsed-json.ts'
import { finishFile, sha256Of, type FileRecord } from '../release/finish-file.ts'
import { onDisk, PartManifest, pathInPart } from '../release/part.ts'
import type { Ask, Built } from './messages.ts'

type Job = Extract<Ask, { do: 'part' }>

/** Compression runs beside rendering; more at a time would only wait for one another. */
const width = 8

interface Before {
  readonly folder: string
  readonly made: Made
  readonly files: Readonly<Record<string, FileRecord>>
}

const nothingBefore: Before = { folder: '', made: new Map(), files: {} }

/** With another recipe every file is made anew; one that comes out the same is still taken over. */
const readBefore = async ({ before, recipe }: Job): Promise<Before> => {
  if (before === null) return nothingBefore
  const read = v.safeParse(PartManifest, parsedJson(await readFile(before.manifest, 'utf8')))
  if (!read.success) return nothingBefore
  const { made, files } = read.output
  return {
    folder: before.folder,
    made: read.output.recipe === recipe ? new Map(Object.entries(made)) : new Map(),
    files,
  }
}

type WholeFile = readonly [path: string, bytes: Uint8Array]

/** Files that are not asked for by name: the build's own, and those of the static search index. */
export interface WholeParts {
  readonly [key: string]: () => AsyncIterable<WholeFile> | Iterable<WholeFile>
}

/**
 * Writes one part of a release: what is made from the same as before is taken over by a link, all else is rendered; where
 * the result is what it was, that too is only linked. So a part costs what changed in it, and an unchanged file stays the
 * same file, date and all.
 */
export const buildPart = async (
  renderer: SiteRenderer,
  wholes: WholeParts,
  job: Job,
  progress: (done: number) => void,
): Promise<Built> => {
  const before = await readBefore(job)
  const made: Made = new Map(renderer.made(job.key))
  const { make, keep, gone } = touched(before.made, made)
  const files = new Map<string, FileRecord>()
  const folders = new Set<string>()
  let done = 0
  let same = 0

  const place = (path: string): string => {
    const file = join(job.folder, pathInPart(job.key, path))
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    return file
  }
  const takeOver = (path: string, record: FileRecord): void => {
    place(path)
    for (const name of onDisk(pathInPart(job.key, path), record))
      linkOrCopyAtOnce(join(before.folder, name), join(job.folder, name))
    files.set(path, record)
  }
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const sha256 = sha256Of(bytes)
    const known = before.files[path]
    if (known?.sha256 === sha256 && takenOver(path, known)) same += 1
    else files.set(path, await finishFile(place(path), bytes, sha256))
    done += 1
    if (done % 200 === 0) progress(done)
  }
  /** False where what was there is not there any more: then it is written as if it had never been. */
  const takenOver = (path: string, record: FileRecord): boolean => {
    try {
      takeOver(path, record)
      return true
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    }
  }
  const makeOne = async (path: string): Promise<void> => {
    const attachment = attachmentIn(made.get(path) ?? '')
    if (attachment === null) {
      await write(path, await renderer.file(path))
      return
    }
    const from = join(job.attachments, attachment.name)
    linkOrCopyAtOnce(from, place(path))
    files.set(path, { bytes: attachment.bytes, sha256: await fileSha256(from), copies: [] })
  }

  await mkdir(job.folder, { recursive: true })
  const lost: string[] = []
  for (const path of keep) {
    const record = before.files[path]
    if (record === undefined || !takenOver(path, record)) lost.push(path)
  }
  await inParallel([...make, ...lost], width, makeOne)
  const whole = wholes[job.key]
  if (whole !== undefined) for await (const [path, bytes] of whole()) await write(path, bytes)

  const manifest: PartManifest = {
    key: job.key,
    digest: job.digest,
    recipe: job.recipe,
    made: Object.fromEntries(made),
    files: Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
  await writeDurably(job.manifest, JSON.stringify(manifest))
  return { rendered: done - same, same, reused: keep.length - lost.length, removed: gone.length }
}
