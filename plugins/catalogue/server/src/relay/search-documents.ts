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
import { reasonOf } from './reason.ts'

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

/** Something could not be read. Throws where the database does not answer at all: then no document is to blame. */
export const mustAnswer = async (strapi: Core.Strapi, error: unknown): Promise<void> => {
  await readAgencySlugs(strapi)
  strapi.log.debug(`catalogue: not readable for search: ${reasonOf(error)}`)
}

/** What can be read of these documents of an agency, by halves where one cannot, down to that one. */
const readable = async function* (
  strapi: Core.Strapi,
  agency: { readonly slug: string; readonly locale: Locale },
  ids: readonly string[],
  unreadable: Set<string>,
): AsyncGenerator<readonly SearchDocument[]> {
  const [id] = ids
  if (id === undefined) return
  const wanted = new Set(ids)
  try {
    const content = await readAgency(strapi, agency.slug, agency.locale, ids)
    if (content !== null) yield searchDocuments(content).filter((document) => wanted.has(document.id))
  } catch (error) {
    // Why is found out again, and shown, when the document is looked at for itself.
    await mustAnswer(strapi, error)
    if (ids.length === 1) {
      unreadable.add(id)
      return
    }
    const half = Math.ceil(ids.length / 2)
    yield* readable(strapi, agency, ids.slice(0, half), unreadable)
    yield* readable(strapi, agency, ids.slice(half), unreadable)
  }
}

/**
 * Everything that is public, agency by agency, for a new index. A row that cannot be read does not keep the others out: its
 * id goes to `unreadable`.
 */
export const allDocuments = async function* (
  strapi: Core.Strapi,
  locale: Locale,
  unreadable = new Set<string>(),
): AsyncGenerator<readonly SearchDocument[]> {
  for (const agency of await readAgencySlugs(strapi)) {
    if (agency.locale !== locale) continue
    let documents: readonly SearchDocument[] | null = null
    try {
      const content = await readAgency(strapi, agency.slug, locale)
      documents = content === null ? [] : searchDocuments(content)
    } catch (error) {
      await mustAnswer(strapi, error)
    }
    if (documents !== null) yield documents
    else {
      const ids = await idsOf(strapi, { subject: 'agency', about: agency.documentId, language: locale })
      yield* readable(strapi, { slug: agency.slug, locale }, ids, unreadable)
    }
  }
}
