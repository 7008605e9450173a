import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Attachment, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { recordFiles } from '@gongkai/catalogue-core/page'
import type { CmsClient } from './cms-client.ts'
import { errorCode, nullIfMissing } from '../node/error-code.ts'
import { RunFailure } from '../run/failure.ts'
import { inParallel } from '../node/in-parallel.ts'

/** A name becomes a path here, so it may hold nothing that leads elsewhere. */
const safeName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/

const unfinished = '.part'

/** Every file that stands under its records: attachments, and the pictures in their bodies. */
export const attachmentsOf = (agency: PublishedAgency): readonly Attachment[] =>
  agency.records.flatMap(recordFiles)

const bytesOf = async (path: string): Promise<number | null> =>
  (await stat(path).catch(nullIfMissing))?.size ?? null

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * Attachments of the publication, kept from run to run: a name stands for its content,
 * so a file that is here is never asked for again.
 */
export class AttachmentStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Puts `attachments` into `folder`, downloading those that are not here yet. False: one was taken down meanwhile. */
  async provide(
    cms: CmsClient,
    attachments: readonly Attachment[],
    folder: string,
    stop: AbortSignal,
  ): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true })
    await mkdir(folder, { recursive: true })
    let complete = true
    const byName = new Map(attachments.map((attachment) => [attachment.file, attachment]))
    await inParallel([...byName.values()], 4, async (attachment) => {
      const { file, bytes } = attachment
      if (!safeName.test(file)) throw new RunFailure('ATTACHMENT_DAMAGED', { file, detail: 'name' })
      const kept = join(this.#folder, file)
      if ((await bytesOf(kept)) !== bytes && !(await this.#download(cms, attachment, kept, stop)))
        complete = false
      else await linkOrCopy(kept, join(folder, file))
    })
    return complete
  }

  /** Lets go of what no record has any more: a withdrawn file must not lie about. */
  async keepOnly(files: ReadonlySet<string>): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const file of await readdir(this.#folder))
      if (!files.has(file)) await rm(join(this.#folder, file), { force: true })
  }

  async #download(
    cms: CmsClient,
    { file, bytes }: Attachment,
    to: string,
    stop: AbortSignal,
  ): Promise<boolean> {
    const part = `${to}${unfinished}`
    try {
      if (!(await cms.file(file, part, stop))) return false
      const size = await bytesOf(part)
      if (size !== bytes)
        throw new RunFailure('ATTACHMENT_DAMAGED', {
          file,
          detail: `${String(size)} ≠ ${String(bytes)} bytes`,
        })
      const { name } = parse(file)
      if (/^[0-9a-f]{64}$/.test(name) && (await sha256Of(part)) !== name)
        throw new RunFailure('ATTACHMENT_DAMAGED', { file, detail: 'SHA-256' })
      await rename(part, to)
      return true
    } finally {
      await rm(part, { force: true })
    }
  }
}

/** Disks without hard links exist; a copy says the same and takes the room twice. */
const linkOrCopy = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP') throw error
    await copyFile(from, to)
  }
}
