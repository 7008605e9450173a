import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { Moment, problem } from '@gongkai/catalogue-core/catalogue'
import type { Dossier, Subject, Version } from '@gongkai/catalogue-core/review'
import { refuse } from '../documents/refuse.ts'
import { table, type VersionRow } from '../doors.ts'

const moment = (text: string | null): Moment | null =>
  text === null ? null : v.parse(Moment, new Date(text).toISOString())

export const versionOf = (row: VersionRow): Version => ({
  number: row.number,
  state: row.state,
  authors: row.authors,
  digest: row.digest,
  sheet: row.sheet,
  taken: row.taken,
  kept: row.kept,
  returnedBecause: row.returnedBecause,
  scheduledFor: moment(row.scheduledFor),
  urgent: row.urgent,
  releasedAt: moment(row.releasedAt),
  releasedBy: row.releasedBy,
  endedAt: moment(row.endedAt),
  endedBecause: row.endedBecause,
})

/** The rows behind a dossier: the newest version and the public one. */
export interface DossierRows {
  readonly latest: VersionRow | null
  readonly published: VersionRow | null
}

export const readDossier = async (
  strapi: Core.Strapi,
  { about, locale }: Pick<Subject, 'about' | 'locale'>,
): Promise<DossierRows> => {
  const of = { about, language: locale }
  const [latest] = await table(strapi, 'version').findMany({
    where: of,
    orderBy: { number: 'desc' },
    limit: 1,
  })
  if (latest === undefined || latest.state === 'published')
    return { latest: latest ?? null, published: latest ?? null }
  const published = await table(strapi, 'version').findOne({ where: { ...of, state: 'published' } })
  return { latest, published }
}

export const dossierOf = ({ latest, published }: DossierRows): Dossier => ({
  latest: latest === null ? null : versionOf(latest),
  published: published === null ? null : versionOf(published),
})

type VersionData = Partial<Omit<VersionRow, 'id'>>

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '23505' || error.code === 'SQLITE_CONSTRAINT_UNIQUE')

/** The first row of a version. Two who begin the same one at once: the database lets one of them. */
export const insertVersion = async (
  strapi: Core.Strapi,
  { kind, about, locale }: Subject,
  version: Version,
  more: VersionData & { readonly title: string; readonly changedAt: string },
): Promise<void> => {
  try {
    await table(strapi, 'version').createMany({
      data: [{ kind, about, language: locale, ...version, revision: 0, ...more }],
    })
  } catch (error) {
    if (isUniqueViolation(error)) refuse(strapi, [problem('VERSION_MOVED')])
    throw error
  }
}

/**
 * Writes a version on, if nobody did meanwhile; refuses otherwise. The condition is part of the update, so that of two at
 * once the database lets one through, and the row stays locked until the transaction is over.
 */
export const updateVersion = async (
  strapi: Core.Strapi,
  row: Pick<VersionRow, 'id' | 'revision'>,
  data: VersionData,
): Promise<void> => {
  const { count } = await table(strapi, 'version').updateMany({
    where: { id: row.id, revision: row.revision },
    data: { ...data, revision: row.revision + 1 },
  })
  if (count !== 1) refuse(strapi, [problem('VERSION_MOVED')])
}
