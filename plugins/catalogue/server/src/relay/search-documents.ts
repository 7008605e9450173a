import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { locales, Locale } from '@gongkai/catalogue-core/catalogue'
import type { Subject } from '@gongkai/catalogue-core/outbox'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import type { SearchDocument } from '@gongkai/catalogue-core/search'
import { tiedTo } from '../documents/record/tell-tied.ts'
import { table } from '../doors.ts'
import { readAgency, readAgencySlugs } from '../publication/read.ts'
import type { Work } from './new-index.ts'

export interface Look {
  readonly subject: Subject
  readonly about: string
  readonly language: string | null
}

/** Records and those they amend or repeal: what is taken down marks the others no longer. */
const withTied = async (strapi: Core.Strapi, records: readonly string[]): Promise<readonly string[]> => [
  ...records,
  ...(await tiedTo(strapi, records)),
]

/** Documents that a look can be about: itself, what stands under it or is tied to it, everything of an agency. */
export const idsOf = async (strapi: Core.Strapi, { subject, about }: Look): Promise<readonly string[]> => {
  const ids = async (kind: 'item' | 'record', where: object): Promise<readonly string[]> => [
    ...new Set(
      (await table(strapi, kind).findMany({ where, select: ['documentId'] })).map((r) => r.documentId),
    ),
  ]
  switch (subject) {
    case 'item':
      return [about, ...(await withTied(strapi, await ids('record', { itemKey: about })))]
    case 'record':
      return withTied(strapi, [about])
    case 'catalogue': {
      const items = await ids('item', { catalogueKey: about })
      return [...items, ...(await withTied(strapi, await ids('record', { itemKey: { $in: items } })))]
    }
    case 'agency':
      return [...(await ids('item', { agencyKey: about })), ...(await ids('record', { agencyKey: about }))]
    case 'department':
    case 'basis':
    case 'thesaurus':
      // Their words are in no search document: the printed text is. Search words are given to the index as a whole.
      return []
  }
}

/** Agencies whose items and records these are, of all that there are rows of. */
const agenciesOf = async (strapi: Core.Strapi, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const keys = new Set<string>()
  for (const kind of ['item', 'record'] as const) {
    const rows = await table(strapi, kind).findMany({
      where: { documentId: { $in: ids } },
      select: ['agencyKey'],
    })
    for (const { agencyKey } of rows) if (agencyKey !== null) keys.add(agencyKey)
  }
  return keys
}

/**
 * Reads what is public *now* of these items and records, so that order, repeats and gaps of changes do not matter.
 * Found → put, not found → gone, in each language's index.
 */
export const workFor = async (
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<Locale, Work<SearchDocument>>> => {
  const wanted = new Set(ids)
  const keys = await agenciesOf(strapi, ids)
  const agencies = (await readAgencySlugs(strapi)).filter((agency) => keys.has(agency.documentId))
  const put = new Map<Locale, SearchDocument[]>(locales.map((locale) => [locale, []]))
  for (const { slug, locale } of agencies) {
    const language = v.safeParse(Locale, locale)
    const agency = language.success ? await readAgency(strapi, slug, language.output, ids) : null
    if (agency !== null)
      put.get(agency.locale)?.push(...searchDocuments(agency).filter((document) => wanted.has(document.id)))
  }
  return new Map(
    [...put].map(([locale, documents]) => {
      const found = new Set(documents.map((document) => document.id))
      return [locale, { put: documents, gone: ids.filter((id) => !found.has(id)) }]
    }),
  )
}

/** Everything that is public, agency by agency, for a new index. */
export const allDocuments = async function* (
  strapi: Core.Strapi,
  locale: Locale,
): AsyncGenerator<readonly SearchDocument[]> {
  for (const agency of await readAgencySlugs(strapi)) {
    const content = agency.locale === locale ? await readAgency(strapi, agency.slug, locale) : null
    if (content !== null) yield searchDocuments(content)
  }
}
