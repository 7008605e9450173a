import { readFileSync } from 'node:fs'
import { AgencyDocument, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'

export const slugs = ['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi'] as const
export type Slug = (typeof slugs)[number]

const file = (path: string): URL => new URL(`../../seeds/${path}`, import.meta.url)

const agencyOf = (slug: string): AgencyDocument =>
  v.parse(AgencyDocument, JSON.parse(readFileSync(file(`catalogues/${slug}.json`), 'utf8')))

export const catalogueOf = (slug: string): CatalogueDocument => agencyOf(slug).catalogue

export const rawOf = (slug: string): Buffer => readFileSync(file(`raw/${slug}.txt`))
