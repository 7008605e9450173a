import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import type { Subject } from '@gongkai/catalogue-core/review'
import type { Entry } from '../audit/entry.ts'
import { table } from '../doors.ts'
import { versionOf } from './dossier.ts'
import { agencySteps } from './scene.ts'

/** Acts that belong on the sheet; a save is none of the review's steps. */
const onSheet: readonly string[] = [
  'begun',
  'submitted',
  'recalled',
  'approved',
  'returned',
  'scheduled',
  'unscheduled',
  'released',
  'confirmed',
  'withdrawn',
  'lapsed',
  'replaced',
  'kept',
]

const isFile = (value: unknown): value is { readonly name: string; readonly file: string | null } =>
  typeof value === 'object' && value !== null && 'name' in value && 'file' in value

/** Attachments of a version as it was submitted or released; null where nothing was yet. */
const filesIn = (
  words: unknown,
): readonly { readonly name: string; readonly file: string | null }[] | null => {
  if (typeof words !== 'object' || words === null || !('files' in words)) return null
  return Array.isArray(words.files) ? words.files.filter(isFile) : []
}

/**
 * 保密审查单 of one version, as it was: what was submitted, its digests, and every step from the audit, which nobody can
 * write over. Null where there is no such version.
 */
export const sheetOf = async (strapi: Core.Strapi, subject: Subject, number: number) => {
  const { about, locale } = subject
  const row = await table(strapi, 'version').findOne({ where: { about, language: locale, number } })
  if (row === null) return null
  const agency =
    row.agencyKey === null
      ? null
      : await table(strapi, 'agency').findOne({
          where: { documentId: row.agencyKey, locale: defaultLocale },
        })
  const lines = await table(strapi, 'audit').findMany({
    where: { about, refused: false, act: { $in: [...onSheet] } },
    orderBy: { seq: 'asc' },
  })
  const acts = lines
    .map(({ entry }) => JSON.parse(entry) as Entry)
    .filter(({ version, language }) => version === number && language === locale)
    .map(({ at, who, act, reason, detail }) => ({
      at,
      act,
      name: who.name,
      reason,
      step: typeof detail['step'] === 'string' ? detail['step'] : null,
    }))
  return {
    ...subject,
    title: row.title,
    agency: agency === null ? null : { key: agency.documentId, name: agency.name },
    version: versionOf(row),
    steps: await agencySteps(strapi, row.agencyKey),
    files: filesIn(row.words),
    acts,
  }
}
