import { buffer } from 'node:stream/consumers'
import type { Core } from '@strapi/strapi'
import { limits } from '@gongkai/office'
import { readShownApart, type ReadApart } from '@gongkai/office/shown'
import { table } from '../../doors.ts'
import type { FileTextRow } from './row.ts'
import { fileFacts, openFile } from '../../publication/file-facts.ts'
import { publishedFile } from '../../publication/files.ts'
import { reasonOf } from '../reason.ts'

/** A file that cannot be had is tried so often; then the record goes without its words. */
const mostAttempts = 10

const readBytes = async (
  strapi: Core.Strapi,
  { file }: FileTextRow,
  signal: AbortSignal,
): Promise<ReadApart | null> => {
  // What the public gets, stripped of what it does not; and only what it gets.
  const upload = await publishedFile(strapi, file)
  const facts = upload === null ? null : await fileFacts(strapi, upload)
  if (upload === null || facts === null) return null
  if (facts.bytes > limits.fileBytes) return { outcome: 'unreadable', because: 'tooLarge' }
  const content = await openFile(strapi, upload)
  if (content === null) throw new Error('the bytes of the upload are missing')
  return readShownApart(await buffer(content), { signal })
}

const keep = async (strapi: Core.Strapi, row: FileTextRow, read: ReadApart, now: Date): Promise<void> => {
  const { pieces, leftOut } = read.outcome === 'read' ? read : { pieces: [], leftOut: 0 }
  const because = read.outcome === 'read' ? null : read.because
  if (because !== null)
    strapi.log.warn(
      `catalogue: search does without the words of the file ${row.file} of ${row.about}: ${because}`,
    )
  if (leftOut > 0)
    strapi.log.warn(
      `catalogue: the file ${row.file} of ${row.about} says more than search takes up: ${String(leftOut)} pieces are left out`,
    )
  await table(strapi, 'fileText').update({
    where: { id: row.id },
    data: { state: 'known', pieces, leftOut, because, at: now.toISOString() },
  })
}

/** Reads one file that is due. Whatever comes of it, the row is further than it was. */
export const readDue = async (
  strapi: Core.Strapi,
  row: FileTextRow,
  signal: AbortSignal,
  now: Date,
): Promise<void> => {
  const texts = table(strapi, 'fileText')
  const same = await texts.findOne({
    where: { file: row.file, reader: row.reader, state: { $ne: 'due' } },
  })
  if (same !== null) {
    const { pieces, leftOut, because } = same
    await texts.update({ where: { id: row.id }, data: { state: 'known', pieces, leftOut, because } })
    return
  }
  try {
    const read = await readBytes(strapi, row, signal)
    if (read === null) await texts.deleteMany({ where: { id: row.id } })
    else await keep(strapi, row, read, now)
  } catch (error) {
    // Ended with the program: that says nothing of the file.
    if (signal.aborted) return
    const attempts = row.attempts + 1
    strapi.log.error(
      `catalogue: the file ${row.file} of ${row.about} could not be read, attempt ${String(attempts)}: ${reasonOf(error)}`,
    )
    if (attempts < mostAttempts)
      await texts.update({ where: { id: row.id }, data: { attempts, at: now.toISOString() } })
    else await keep(strapi, row, { outcome: 'unreadable', because: 'unknown' }, now)
  }
}
