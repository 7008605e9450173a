import type { Core } from '@strapi/strapi'
import { problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import { noteRefusalNow } from '../audit/note-refusal.ts'
import { whoOf } from '../audit/note.ts'
import { refuse } from '../documents/refuse.ts'
import { table } from '../doors.ts'
import { actorAt, somebody } from '../people/acting.ts'

/** What comes with an upload; with these three Strapi hangs it on a row of any table, public or not, past every guard. */
interface Upload {
  readonly data: Readonly<Record<string, unknown>>
}
const hung = ['ref', 'refId', 'field']

const hangs = ({ data }: Upload): boolean => hung.some((name) => (data[name] ?? '') !== '')

interface UploadService {
  upload: (given: Upload, ...more: readonly unknown[]) => Promise<unknown>
  replace: (id: number, ...more: readonly unknown[]) => Promise<unknown>
  remove: (file: { readonly id: number }) => Promise<unknown>
}

const refused = async (
  strapi: Core.Strapi,
  { act, about, title }: { readonly act: string; readonly about: string; readonly title: string | null },
  because: Problem,
): Promise<never> => {
  const one = await somebody(strapi)
  noteRefusalNow(strapi, {
    now: new Date(),
    who: whoOf(actorAt(one, { kind: 'record', agencyKey: null })),
    act,
    subject: { kind: 'file', about, locale: null },
    agencyKey: null,
    title,
    refused: [because.code],
  })
  return refuse(strapi, [because])
}

/** The record that holds an upload fast: one that is public with it, or waits with it in review. */
const holderOf = async (strapi: Core.Strapi, id: number): Promise<string | null> => {
  const carriers = await table(strapi, 'record').findMany({
    where: { $or: [{ attachments: { id } }, { images: { id } }] },
    select: ['documentId', 'title', 'publishedAt'],
  })
  const shown = carriers.find(({ publishedAt }) => publishedAt !== null)
  if (shown !== undefined) return shown.title
  const waiting = await table(strapi, 'version').findOne({
    where: {
      about: { $in: carriers.map(({ documentId }) => documentId) },
      state: { $in: ['inReview', 'approved', 'scheduled'] },
    },
  })
  return waiting?.title ?? null
}

const hold = async (strapi: Core.Strapi, id: number, act: string): Promise<void> => {
  const title = await holderOf(strapi, id)
  if (title === null) return
  await refused(strapi, { act, about: String(id), title }, problem('FILE_IN_USE', { title }))
}

/**
 * A file that is public, or under review, is not exchanged or deleted behind the record's back: that would be a change nobody
 * reviewed. Nor is one hung on a record otherwise than by saving the record. Every door of the media library calls these.
 */
export const keepUsedUploads = (strapi: Core.Strapi): void => {
  const service = strapi.plugin('upload').service('upload') as unknown as UploadService
  const { upload, replace, remove } = service
  service.upload = async (given, ...more) => {
    if (hangs(given))
      await refused(strapi, { act: 'file.hang', about: '', title: null }, problem('UPLOAD_NOT_HUNG'))
    return upload(given, ...more)
  }
  service.replace = async (id, ...more) => {
    await hold(strapi, id, 'file.replace')
    return replace(id, ...more)
  }
  service.remove = async (file) => {
    await hold(strapi, file.id, 'file.delete')
    return remove(file)
  }
}
