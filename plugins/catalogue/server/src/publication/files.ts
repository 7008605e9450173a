import type { Core } from '@strapi/strapi'
import { locales } from '@gongkai/catalogue-core/catalogue'
import type { FileRow } from '../doors.ts'
import { table } from '../doors.ts'
import { readAgency } from './read.ts'
import { fileNameOf } from './to-core.ts'

/**
 * The name of an uploaded file that a public record carries, or null: an upload is as private as the record it hangs on.
 * Found through the record, never by path.
 */
export const publishedFile = async (strapi: Core.Strapi, name: string): Promise<string | null> => {
  const hash = name.replace(/\.[^.]*$/, '')
  const records = await table(strapi, 'record').findMany({
    where: { publishedAt: { $notNull: true }, attachments: { hash } },
    select: ['documentId', 'agencyKey', 'locale'],
    populate: ['attachments'],
  })
  for (const record of records) {
    const agency = await table(strapi, 'agency').findOne({
      where: { documentId: record.agencyKey, locale: record.locale },
    })
    const locale = locales.find((l) => l === record.locale)
    if (agency === null || locale === undefined) continue
    const shown = await readAgency(strapi, agency.slug, locale, [record.documentId])
    const file = (record.attachments ?? []).find((f: FileRow) => fileNameOf(f) === name)
    if (file !== undefined && shown?.records.some((r) => r.id === record.documentId)) return fileNameOf(file)
  }
  return null
}
