import type { Core } from '@strapi/strapi'
import {
  catalogueDocument,
  defaultLocale,
  type AgencySlug,
  type CatalogueDocument,
} from '@gongkai/catalogue-core/catalogue'
import { table } from '../doors.ts'
import { wordsOf } from '../import/item-words.ts'
import { readAgency } from './read.ts'

const locale = defaultLocale

const draftDocument = async (strapi: Core.Strapi, slug: AgencySlug): Promise<CatalogueDocument | null> => {
  const agency = await table(strapi, 'agency').findOne({ where: { slug, locale } })
  const [row] =
    agency === null
      ? []
      : await table(strapi, 'catalogue').findMany({
          where: { agencyKey: agency.documentId, locale, publishedAt: null },
          orderBy: { id: 'desc' },
          limit: 1,
        })
  if (row === undefined) return null
  const items = await table(strapi, 'item').findMany({
    where: { catalogueKey: row.documentId, locale, publishedAt: null },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  const { title, edition, columns, notes, source } = row
  return { title, edition, columns, notes: notes ?? [], source, items: items.map(wordsOf) }
}

/** An agency's newest catalogue as a document, the way imports take it: what is public, or what its editors see. */
export const readCatalogueDocument = async (
  strapi: Core.Strapi,
  slug: AgencySlug,
  version: 'published' | 'draft',
): Promise<CatalogueDocument | null> => {
  if (version === 'draft') return draftDocument(strapi, slug)
  const newest = (await readAgency(strapi, slug, locale))?.catalogues.at(-1)
  return newest === undefined ? null : catalogueDocument(newest)
}
