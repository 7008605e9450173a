import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import type { ImportSummary, ImportTargets } from '@gongkai/catalogue-core/import'
import { table, type ImportRecord } from '../doors.ts'
import type { Agencies } from '../people/agencies.ts'

const locale = defaultLocale
const shownImports = 100

const summariesOf = async (
  strapi: Core.Strapi,
  rows: readonly ImportRecord[],
): Promise<readonly ImportSummary[]> => {
  const agencies = await table(strapi, 'agency').findMany({
    where: { documentId: { $in: rows.flatMap((row) => row.agencyKey ?? []) }, locale },
  })
  const keys = [...new Set(rows.flatMap((row) => row.catalogueKey ?? []))]
  const catalogues = await table(strapi, 'catalogue').findMany({
    where: { documentId: { $in: keys }, locale, publishedAt: null },
  })
  const newest = new Map<string, number>()
  for (const { id, catalogueKey } of await table(strapi, 'import').findMany({
    where: { catalogueKey: { $in: keys }, state: { $ne: 'undone' } },
    select: ['id', 'catalogueKey'],
    orderBy: { id: 'asc' },
  }))
    newest.set(catalogueKey ?? '', id)
  return rows.map((row): ImportSummary => {
    const agency = agencies.find(({ documentId }) => documentId === row.agencyKey)
    const catalogue = catalogues.find(({ documentId }) => documentId === row.catalogueKey)
    const { id, at, by, lasting, file, state, done, total, counts, published, problem } = row
    return {
      id,
      at,
      by,
      agency: {
        slug: agency?.slug ?? row.newAgency?.slug ?? '',
        name: agency?.name ?? row.newAgency?.name ?? '',
      },
      catalogue: catalogue === undefined ? null : { documentId: catalogue.documentId, name: catalogue.name },
      file,
      state,
      done,
      total,
      counts,
      published,
      problem,
      undoable: !lasting && ['done', 'stopped'].includes(state) && newest.get(row.catalogueKey ?? '') === id,
    }
  })
}

/** The newest imports, newest first. */
export const readHistory = async (
  strapi: Core.Strapi,
  agencies: Agencies,
): Promise<readonly ImportSummary[]> =>
  summariesOf(
    strapi,
    await table(strapi, 'import').findMany({
      where: agencies === 'all' ? {} : { agencyKey: { $in: [...agencies] } },
      orderBy: { id: 'desc' },
      limit: shownImports,
    }),
  )

export const readSummary = async (strapi: Core.Strapi, id: number): Promise<ImportSummary | null> => {
  const row = await table(strapi, 'import').findOne({ where: { id } })
  return row === null ? null : ((await summariesOf(strapi, [row]))[0] ?? null)
}

export const readTargets = async (strapi: Core.Strapi, own: Agencies): Promise<ImportTargets> => {
  const agencies = await table(strapi, 'agency').findMany({
    where: { locale, ...(own === 'all' ? {} : { documentId: { $in: [...own] } }) },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  const catalogues = await table(strapi, 'catalogue').findMany({ where: { locale }, orderBy: { id: 'desc' } })
  const published = new Set(
    catalogues.filter((row) => row.publishedAt !== null).map(({ documentId }) => documentId),
  )
  return {
    agencies: agencies.map(({ slug, name, documentId: agencyKey }) => ({
      slug,
      name,
      catalogues: catalogues
        .filter((row) => row.agencyKey === agencyKey && row.publishedAt === null)
        .map(({ documentId, name: title }) => ({
          documentId,
          name: title,
          published: published.has(documentId),
        })),
    })),
  }
}
