import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { locales, Locale } from '@gongkai/catalogue-core/catalogue'
import type { Subject } from '@gongkai/catalogue-core/outbox'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import type { SearchDocument } from '@gongkai/catalogue-core/search'
import { tiedTo } from '../documents/record/tell-tied.ts'
import { table } from '../doors.ts'
import { readAgency, readAgencySlugs } from '../publication/read.ts'

export interface Look {
  readonly subject: Subject
  readonly about: string
  readonly language: string | null
}

/** What the index must hold after looking again: these documents, and none with the ids in `gone`. */
export interface IndexWork {
  readonly locale: Locale
  readonly put: readonly SearchDocument[]
  readonly gone: readonly string[]
}

const keyOfAgency = async (strapi: Core.Strapi, { subject, about }: Look): Promise<readonly string[]> => {
  switch (subject) {
    case 'agency':
      return [about]
    case 'item':
    case 'record':
    case 'catalogue': {
      const rows = await table(strapi, subject).findMany({
        where: { documentId: about },
        select: ['agencyKey'],
      })
      return rows.flatMap((row) => row.agencyKey ?? [])
    }
    case 'department':
    case 'basis':
    case 'thesaurus':
      // Their words are not in any search document: the printed text is.
      return []
  }
}

/** Records and those they amend or repeal: what is taken down marks the others no longer. */
const withTied = async (strapi: Core.Strapi, records: readonly string[]): Promise<readonly string[]> => [
  ...records,
  ...(await tiedTo(strapi, records)),
]

/** Documents that a look can be about: itself, what stands under it or is tied to it, everything of an agency. */
const idsOf = async (strapi: Core.Strapi, { subject, about }: Look): Promise<readonly string[]> => {
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
      return []
  }
}

/**
 * Reads what is public *now* for everything these looks are about, so that order, repeats and gaps do not matter.
 * Found → put, not found → gone.
 */
export const indexWork = async (
  strapi: Core.Strapi,
  looks: readonly Look[],
): Promise<readonly IndexWork[]> => {
  const ids = new Set((await Promise.all(looks.map((look) => idsOf(strapi, look)))).flat())
  const keys = new Set((await Promise.all(looks.map((look) => keyOfAgency(strapi, look)))).flat())
  const agencies = (await readAgencySlugs(strapi)).filter((agency) => keys.has(agency.documentId))
  const work = new Map<Locale, SearchDocument[]>(locales.map((locale) => [locale, []]))
  for (const { slug, locale } of agencies) {
    const language = v.safeParse(Locale, locale)
    const agency = language.success ? await readAgency(strapi, slug, language.output, [...ids]) : null
    if (agency !== null)
      work.get(agency.locale)?.push(...searchDocuments(agency).filter((document) => ids.has(document.id)))
  }
  return [...work].map(([locale, put]) => {
    const found = new Set(put.map((document) => document.id))
    return { locale, put, gone: [...ids].filter((id) => !found.has(id)) }
  })
}

/** Everything that is public, for a fresh index. */
export const allWork = async (strapi: Core.Strapi, locale: Locale): Promise<readonly SearchDocument[]> => {
  const documents: SearchDocument[] = []
  for (const agency of await readAgencySlugs(strapi)) {
    const content = agency.locale === locale ? await readAgency(strapi, agency.slug, locale) : null
    if (content !== null) documents.push(...searchDocuments(content))
  }
  return documents
}
