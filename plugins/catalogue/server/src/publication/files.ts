import type { Core } from '@strapi/strapi'
import { locales } from '@gongkai/catalogue-core/catalogue'
import { table, type FileRow, type RecordRow } from '../doors.ts'
import { carriersOf, fileFacts } from './file-facts.ts'
import { readAgency } from './read.ts'

/** Is this record public now? Decided where everything public is decided. */
const isPublic = async (strapi: Core.Strapi, record: RecordRow): Promise<boolean> => {
  const locale = locales.find((l) => l === record.locale)
  const agency = await table(strapi, 'agency').findOne({
    where: { documentId: record.agencyKey, locale: record.locale },
  })
  if (agency === null || locale === undefined) return false
  const shown = await readAgency(strapi, agency.slug, locale, [record.documentId])
  return shown?.records.some((r) => r.id === record.documentId) ?? false
}

/** Among the published records with such uploads, the one of this release name that the public may have. */
const publicAmong = async (strapi: Core.Strapi, name: string, uploads: object): Promise<FileRow | null> => {
  const records = await table(strapi, 'record').findMany({
    where: {
      ...{ publishedAt: { $notNull: true }, attribute: 'active' },
      $or: [{ attachments: { id: uploads } }, { images: { id: uploads } }],
    },
    populate: ['attachments', 'images'],
  })
  for (const record of records)
    for (const file of [...(record.attachments ?? []), ...(record.images ?? [])])
      if ((await fileFacts(strapi, file))?.name === name && (await isPublic(strapi, record))) return file
  return null
}

/**
 * The upload of this release name that a public record carries, or null: an upload is as private as the record it hangs on.
 * Found through the record, never by path. A builder has read the publication before it asks, so the uploads are known;
 * looking through all records is for the first question after a restart, as a release asks once for every file.
 */
export const publishedFile = async (strapi: Core.Strapi, name: string): Promise<FileRow | null> => {
  const known = carriersOf(strapi, name)
  const told = known.length === 0 ? null : await publicAmong(strapi, name, { $in: known })
  return told ?? publicAmong(strapi, name, { $notNull: true })
}
