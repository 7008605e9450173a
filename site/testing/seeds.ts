import { readFileSync } from 'node:fs'
import {
  AgencyDocument,
  type CatalogueDocument,
  type PublishedAgency,
} from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { published } from './publication.ts'

export const seedSlugs = ['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi'] as const

const seed = (slug: string): AgencyDocument =>
  v.parse(
    AgencyDocument,
    JSON.parse(readFileSync(new URL(`../../seeds/catalogues/${slug}.json`, import.meta.url), 'utf8')),
  )

export const seedCatalogue = (slug: string): CatalogueDocument => seed(slug).catalogue

/** A seed as the CMS would publish it: with ids and codes, everything of it public. */
export const seedAgency = (slug: string): PublishedAgency => {
  const { catalogue, departments, englishName: _, records: __, ...agency } = seed(slug)
  return published({
    ...agency,
    id: slug.replaceAll('-', ''),
    locale: 'zh-Hans',
    departments: departments.map((department, i) => ({ id: `department${String(i)}`, ...department })),
    catalogues: [
      {
        ...catalogue,
        id: `catalogue${slug.replaceAll('-', '')}`,
        publishedOn: null,
        items: catalogue.items.map((item, i) => ({
          ...item,
          id: `item${String(i)}`,
          code: String(i + 1),
          updatedAt: '2026-11-24T02:03:07.000Z',
        })),
      },
    ],
    records: [],
  })
}
