import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { attachmentPath, recordFiles } from '@gongkai/catalogue-core/page'
import { publicationIndex, publishedAgency } from './publication.ts'
import { PublicationError, publicationFolder } from './read.ts'

// The name becomes a path on this disk, so it is one plain name or nothing.
const plainName = /^[A-Za-z0-9][\w.-]*$/

const source = (folder: string, file: string): string => {
  const from = path.join(folder, 'files', file)
  if (!plainName.test(file) || !existsSync(from))
    throw new PublicationError(
      `附件 ${JSON.stringify(file)} 不在已发布数据中，页面会出现死链，因此不予生成。\n` +
        `Attachment ${JSON.stringify(file)} is not in the published data; a page would link to nothing, so nothing is built.`,
    )
  return from
}

/** Puts every attachment and picture at the address its record's page names. Answers how many. */
export const copyAttachments = async (dist: URL): Promise<number> => {
  const folder = publicationFolder()
  let copied = 0
  for (const { locale, slug } of publicationIndex().agencies) {
    const agency = publishedAgency(locale, slug)
    for (const record of agency.records) {
      for (const { file } of recordFiles(record)) {
        const to = path.join(fileURLToPath(dist), attachmentPath(agency, record, file))
        await mkdir(path.dirname(to), { recursive: true })
        await copyFile(source(folder, file), to, constants.COPYFILE_FICLONE)
        copied += 1
      }
    }
  }
  return copied
}
