import type { Core } from '@strapi/strapi'
import { locales } from '@gongkai/catalogue-core/catalogue'
import { table, type FileRow, type RecordRow } from '../doors.ts'
import { fileFacts } from './file-facts.ts'
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

/**
 * The upload of this release name that a public record carries, or null: an upload is as private as the record it hangs on.
 * Found through the record, never by path.
 */
export const publishedFile = async (strapi: Core.Strapi, name: string): Promise<FileRow | null> => {
  const records = await table(strapi, 'record').findMany({
    where: { publishedAt: { $notNull: true }, attribute: 'active', attachments: { id: { $notNull: true } } },
    populate: ['attachments'],
  })
  for (const record of records)
    for (const file of record.attachments ?? [])
      if ((await fileFacts(strapi, file))?.name === name && (await isPublic(strapi, record))) return file
  return null
}
