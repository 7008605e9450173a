import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import type { FileTexts } from '@gongkai/catalogue-core/indexing'
import { FilePiece } from '@gongkai/catalogue-core/search'
import { table } from '../../doors.ts'
import type { FileTextRow } from './row.ts'

/** Raise it when files are read better than before: every text is read again. */
const reader = 1

const Pieces = v.array(FilePiece)
const piecesOf = ({ pieces }: FileTextRow): readonly FilePiece[] => v.parse(Pieces, pieces ?? [])

export interface KnownTexts {
  readonly texts: FileTexts
  /** Names of files that are still to be read, or of which search has not heard yet. */
  readonly waiting: readonly string[]
  /** Names of files that nobody has noted: they would never be read. */
  readonly unread: readonly string[]
}

const rowsOf = (strapi: Core.Strapi, records: readonly string[]): Promise<readonly FileTextRow[]> =>
  records.length === 0
    ? Promise.resolve([])
    : table(strapi, 'fileText').findMany({ where: { about: { $in: records } }, orderBy: { id: 'asc' } })

const isAttached = (agency: PublishedAgency): ((row: FileTextRow) => boolean) => {
  const attached = new Set(
    agency.records.flatMap(({ id, attachments }) => attachments.map(({ file }) => `${id} ${file}`)),
  )
  return ({ about, file }) => attached.has(`${about} ${file}`)
}

/** What is known of the attachments of these public records. */
export const knownTexts = async (strapi: Core.Strapi, agency: PublishedAgency): Promise<KnownTexts> => {
  const rows = await rowsOf(
    strapi,
    agency.records.flatMap(({ id, attachments }) => (attachments.length === 0 ? [] : [id])),
  )
  const attached = rows.filter(isAttached(agency))
  const noted = new Set(
    attached.filter(({ reader: by }) => by === reader).map(({ about, file }) => `${about} ${file}`),
  )
  const read = attached.filter(({ state, reader: by }) => state !== 'due' && by === reader)
  return {
    texts: new Map(read.map((row) => [row.file, piecesOf(row)])),
    waiting: attached.filter(({ state }) => state !== 'settled').map(({ file }) => file),
    unread: agency.records.flatMap(({ id, attachments }) =>
      attachments.flatMap(({ file }) => (noted.has(`${id} ${file}`) ? [] : [file])),
    ),
  }
}

/** Notes files nobody has read yet; answers how many. What was noted at the same moment elsewhere is noted once. */
export const noteUnread = async (
  strapi: Core.Strapi,
  agency: PublishedAgency,
  now: Date,
): Promise<number> => {
  const carrying = agency.records.filter(({ attachments }) => attachments.length > 0)
  const rows = await rowsOf(
    strapi,
    carrying.map(({ id }) => id),
  )
  const noted = new Map(rows.map((row) => [`${row.about} ${row.file}`, row]))
  let unread = 0
  for (const { id, attachments } of carrying)
    for (const file of new Set(attachments.map((attachment) => attachment.file))) {
      const row = noted.get(`${id} ${file}`)
      if (row?.reader === reader) continue
      unread += 1
      const due = { about: id, file, state: 'due', reader, attempts: 0, at: now.toISOString() }
      if (row !== undefined) await table(strapi, 'fileText').update({ where: { id: row.id }, data: due })
      else await createOnce(strapi, due)
    }
  return unread
}

/** The unique index decides between two who note the same. */
const createOnce = async (
  strapi: Core.Strapi,
  due: { readonly about: string; readonly file: string },
): Promise<void> => {
  try {
    await table(strapi, 'fileText').create({ data: due })
  } catch (error) {
    const { about, file } = due
    if ((await table(strapi, 'fileText').count({ where: { about, file } })) === 0) throw error
  }
}

/** Forgets the texts of what is no longer attached to any public version of these records. */
export const forgetGone = async (
  strapi: Core.Strapi,
  records: readonly string[],
  agencies: readonly PublishedAgency[],
): Promise<void> => {
  const attached = agencies.map(isAttached)
  const gone = (await rowsOf(strapi, records)).filter((row) => !attached.some((holds) => holds(row)))
  if (gone.length > 0)
    await table(strapi, 'fileText').deleteMany({ where: { id: { $in: gone.map(({ id }) => id) } } })
}

/** How many files are still to be read or to be told to search. */
export const waitingFiles = (strapi: Core.Strapi): Promise<number> =>
  table(strapi, 'fileText').count({ where: { state: { $ne: 'settled' } } })
