import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Attachment, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { recordFiles } from '@gongkai/catalogue-core/page'
import type { CmsClient } from './cms-client.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { fileSha256 } from '../node/file-sha256.ts'
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

/**
 * Attachments of the publication, kept from run to run: a name stands for its content,
 * so a file that is here is never asked for again.
 */
export class AttachmentStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Downloads those of `attachments` that are not here yet. False: one was taken down meanwhile. */
  async provide(cms: CmsClient, attachments: readonly Attachment[], stop: AbortSignal): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true })
    let complete = true
    const byName = new Map(attachments.map((attachment) => [attachment.file, attachment]))
    await inParallel([...byName.values()], 4, async (attachment) => {
      const { file, bytes } = attachment
      if (!safeName.test(file)) throw new RunFailure('ATTACHMENT_DAMAGED', { file, detail: 'name' })
      const kept = join(this.#folder, file)
      if ((await bytesOf(kept)) !== bytes && !(await this.#download(cms, attachment, kept, stop)))
        complete = false
    })
    return complete
  }

  async has(attachments: readonly Attachment[]): Promise<boolean> {
    for (const { file, bytes } of attachments)
      if (!safeName.test(file) || (await bytesOf(join(this.#folder, file))) !== bytes) return false
    return true
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
      if (/^[0-9a-f]{64}$/.test(name) && (await fileSha256(part)) !== name)
        throw new RunFailure('ATTACHMENT_DAMAGED', { file, detail: 'SHA-256' })
      await rename(part, to)
      return true
    } finally {
      await rm(part, { force: true })
    }
  }
}
