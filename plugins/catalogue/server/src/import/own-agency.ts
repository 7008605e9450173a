import type { Core } from '@strapi/strapi'
import { defaultLocale, problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import { uid } from '../content-types/kinds.ts'
import { table } from '../doors.ts'
import { somebody } from '../people/acting.ts'
import { worksFor, type Agencies } from '../people/agencies.ts'

/** The agencies that whoever asks may import into and see imports of. */
export const agenciesHere = async (strapi: Core.Strapi): Promise<Agencies> => {
  const one = await somebody(strapi)
  return one.is === 'person' ? one.agencies : 'all'
}

/** Slugs of those agencies, for whoever mistyped one. */
export const knownSlugs = async (strapi: Core.Strapi): Promise<string> => {
  const agencies = await agenciesHere(strapi)
  const rows = await table(strapi, 'agency').findMany({
    where: {
      locale: defaultLocale,
      ...(agencies === 'all' ? {} : { documentId: { $in: [...agencies] } }),
    },
    orderBy: { id: 'asc' },
    limit: 30,
  })
  return rows.map(({ slug }) => slug).join('、') || '—'
}

/** Why somebody may not import into this agency: another's is as unknown to them as none; a new one is made by its right. */
export const mayNotImportInto = async (strapi: Core.Strapi, slug: string): Promise<Problem | null> => {
  const one = await somebody(strapi)
  if (one.is !== 'person') return null
  const agency = await table(strapi, 'agency').findOne({ where: { slug, locale: defaultLocale } })
  if (agency === null)
    return one.can('plugin::content-manager.explorer.create', uid.agency)
      ? null
      : problem('AGENCY_UNKNOWN', { slug, known: await knownSlugs(strapi) })
  return worksFor(one.agencies, agency.documentId)
    ? null
    : problem('AGENCY_UNKNOWN', { slug, known: await knownSlugs(strapi) })
}

/** Whether an import is of an agency of theirs. */
export const isOwnImport = async (strapi: Core.Strapi, id: number): Promise<boolean> => {
  const row = await table(strapi, 'import').findOne({ where: { id }, select: ['agencyKey'] })
  return row !== null && worksFor(await agenciesHere(strapi), row.agencyKey)
}
