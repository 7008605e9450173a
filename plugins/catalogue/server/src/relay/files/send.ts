import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { locales, Locale, type PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { fileDocuments, recordOfFile } from '@gongkai/catalogue-core/indexing'
import type { FileDocument } from '@gongkai/catalogue-core/search'
import { table } from '../../doors.ts'
import { readAgency, readAgencySlugs } from '../../publication/read.ts'
import { turns } from '../turns.ts'
import type { FileIndex } from './file-index.ts'
import { forgetGone, knownTexts, noteUnread } from './texts.ts'

/** The documents of what is known of an agency's attachments; what is too much is told, never cut in silence. */
const documentsOf = async (
  strapi: Core.Strapi,
  agency: PublishedAgency,
): Promise<readonly FileDocument[]> => {
  const { texts } = await knownTexts(strapi, agency)
  const items = new Map(
    agency.catalogues.flatMap((catalogue) => catalogue.items).map((item) => [item.code, item]),
  )
  return agency.records.flatMap((record) => {
    const { documents, leftOut } = fileDocuments(agency, record, items.get(record.item), texts)
    if (leftOut > 0)
      strapi.log.warn(
        `catalogue: the attachments of “${record.title}” (${record.id}) say more than search takes up: ${String(leftOut)} pieces are left out`,
      )
    return documents
  })
}

/** Agencies, in each language, that these records belong to, with no more of them than these records. */
const publicNow = async (
  strapi: Core.Strapi,
  records: readonly string[],
): Promise<readonly PublishedAgency[]> => {
  const carrying = await table(strapi, 'record').findMany({
    where: {
      documentId: { $in: records },
      publishedAt: { $notNull: true },
      attachments: { id: { $notNull: true } },
    },
    select: ['documentId', 'agencyKey'],
  })
  if (carrying.length === 0) return []
  const keys = new Set(carrying.map(({ agencyKey }) => agencyKey))
  const ids = carrying.map(({ documentId }) => documentId)
  const read: PublishedAgency[] = []
  for (const { slug, locale, documentId } of await readAgencySlugs(strapi)) {
    const language = v.safeParse(Locale, locale)
    if (!language.success || !keys.has(documentId)) continue
    const agency = await readAgency(strapi, slug, language.output, ids)
    if (agency !== null) read.push(agency)
  }
  return read
}

export interface FileSender {
  /** Brings the index up to date with what is attached to these records now, and removes what is not. */
  send(records: readonly string[]): Promise<void>
  /** An index that is new, lost or of older settings gets all that is known, and nothing else stays in it. */
  fill(): Promise<void>
  filling(): readonly Locale[]
}

/**
 * What is public is read and put in one turn: were a text that was just read put by one while another takes its record
 * down, the later of the two could be the wrong one. `unread` is called when there are files that nobody has read.
 */
export const fileSender = (strapi: Core.Strapi, index: FileIndex, unread: () => void): FileSender => {
  const turn = turns()
  const fills = new Set<Locale>()

  const put = async (agency: PublishedAgency): Promise<readonly string[]> => {
    if ((await noteUnread(strapi, agency, new Date())) > 0) unread()
    const documents = await documentsOf(strapi, agency)
    await index.put(agency.locale, documents)
    return documents.map(({ id }) => id)
  }

  /** In a turn. */
  const sendNow = async (records: readonly string[]): Promise<void> => {
    const agencies = await publicNow(strapi, records)
    for (const locale of locales) {
      // What is public is put when it is filled, and there is nothing to be taken out.
      if (!(await index.exists(locale))) continue
      const kept = new Set<string>()
      for (const agency of agencies)
        if (agency.locale === locale) for (const id of await put(agency)) kept.add(id)
      await index.remove(
        locale,
        (await index.ids(locale, records)).filter((id) => !kept.has(id)),
      )
    }
    await forgetGone(strapi, records, agencies)
  }

  // A turn for each agency: what is withdrawn meanwhile need not wait for all of them.
  const fillOne = async (locale: Locale): Promise<void> => {
    const made = await turn(() => index.prepare(locale))
    const kept = new Set<string>()
    for (const { slug, locale: of } of await readAgencySlugs(strapi))
      if (of === locale)
        await turn(async () => {
          const agency = await readAgency(strapi, slug, locale)
          if (agency !== null) for (const id of await put(agency)) kept.add(id)
        })
    const others = (await index.ids(locale)).filter((id) => !kept.has(id))
    const looked = [...new Set(others.map(recordOfFile))]
    if (looked.length > 0) await turn(() => sendNow(looked))
    await index.seal(locale, made)
  }

  return {
    send: (records) => (records.length === 0 ? Promise.resolve() : turn(() => sendNow(records))),
    fill: async () => {
      for (const locale of locales) {
        if (await index.isReady(locale)) continue
        fills.add(locale)
        await fillOne(locale).finally(() => fills.delete(locale))
      }
    },
    filling: () => [...fills],
  }
}
