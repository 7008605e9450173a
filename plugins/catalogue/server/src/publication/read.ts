import type { Core } from '@strapi/strapi'
import {
  basisKey,
  isOver,
  isPublicItem,
  isPublicRecord,
  readCitation,
  type Attachment,
  type Basis,
  type Day,
  type GovernmentRecord,
  type HistoryEntry,
  type Locale,
  type PublishedAgency,
} from '@gongkai/catalogue-core/catalogue'
import { table, type AgencyRow, type CatalogueRow, type ItemRow, type RecordRow } from '../doors.ts'
import { publicBody } from './body.ts'
import { shanghaiDay } from '../today.ts'
import { fileFacts } from './file-facts.ts'
import { itemHistories } from './item-histories.ts'
import { itemSuccessions } from './successions.ts'
import { readTies, withTies, type Ties } from './ties.ts'
import { agencyOf, attachmentOf, catalogueOf, departmentOf, itemOf, recordOf } from './to-core.ts'
import { withdrawnNotices } from './withdrawn.ts'

const published = { publishedAt: { $notNull: true } }
const inOrder = [{ order: 'asc' }, { id: 'asc' }]

/**
 * The one place where it is decided what the public gets (DESIGN §6.3): the published version of an agency's catalogues,
 * of the items under them, of the records under those, and nothing else. Search, site and downloads all read through here.
 * What holds and what is over is that of `today`, a day in Asia/Shanghai.
 */
export const readAgency = async (
  strapi: Core.Strapi,
  slug: string,
  locale: Locale,
  only?: readonly string[],
  today: Day = shanghaiDay(new Date()),
): Promise<PublishedAgency | null> => {
  const agency = await table(strapi, 'agency').findOne({ where: { slug, locale } })
  return agency === null ? null : withContent(strapi, agency, locale, only, today)
}

/** With `only`, just these documents and the items that the records among them stand under: what one change costs. */
const withContent = async (
  strapi: Core.Strapi,
  agency: AgencyRow,
  locale: Locale,
  only: readonly string[] | undefined,
  today: Day,
): Promise<PublishedAgency> => {
  const ofAgency = { agencyKey: agency.documentId, locale }
  const among = (ids: readonly string[] | undefined): object =>
    ids === undefined ? {} : { documentId: { $in: ids } }
  const [departments, catalogues, records] = await Promise.all([
    table(strapi, 'department').findMany({ where: ofAgency, orderBy: inOrder }),
    table(strapi, 'catalogue').findMany({ where: { ...ofAgency, ...published }, orderBy: { id: 'asc' } }),
    table(strapi, 'record').findMany({
      where: { ...ofAgency, ...published, ...among(only), attribute: 'active' },
      orderBy: [{ formedOn: 'desc' }, { id: 'desc' }],
      populate: ['attachments', 'images'],
    }),
  ])
  const stand = new Set(catalogues.map((c) => c.documentId))
  const shownItems = async (ids: readonly string[] | undefined): Promise<readonly ItemRow[]> => {
    const items = await table(strapi, 'item').findMany({
      where: { ...ofAgency, ...published, ...among(ids) },
      orderBy: inOrder,
    })
    return items.filter(
      (row) =>
        isPublicItem({ code: row.code, attribute: row.attribute ?? [] }) && stand.has(row.catalogueKey ?? ''),
    )
  }
  const shown = await shownItems(only && [...only, ...records.flatMap((r) => r.itemKey ?? [])])
  const standing = async (ids: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set((await shownItems(ids)).map(({ documentId }) => documentId))
  const ties = await readTies(strapi, { ...ofAgency, today, standing })
  // Search, which looks at a few documents at a time, says nothing of what became of them.
  const histories =
    only === undefined
      ? await itemHistories(strapi, agency.documentId, locale)
      : new Map<string, readonly HistoryEntry[]>()
  const codes = new Map(shown.map((row) => [row.documentId, row.code ?? '']))
  const succeeded =
    only === undefined
      ? await itemSuccessions(strapi, agency.documentId, locale, new Set(codes.values()))
      : []
  return agencyOf(agency, locale, {
    departments: departments.map(departmentOf),
    bases: await readBases(strapi, shown),
    catalogues: catalogues.map((row: CatalogueRow) =>
      catalogueOf(
        row,
        shown
          .filter((i) => i.catalogueKey === row.documentId)
          .map((i) => itemOf(i, histories.get(i.documentId) ?? [])),
      ),
    ),
    records: await publicRecords(strapi, records, { codes, ties, today }),
    withdrawn:
      only === undefined
        ? await withdrawnNotices(strapi, agency.documentId, locale, new Set(codes.values()))
        : [],
    ...(succeeded.length === 0 ? {} : { succeeded: [...succeeded] }),
  })
}

const publicRecords = async (
  strapi: Core.Strapi,
  rows: readonly RecordRow[],
  { codes, ties, today }: { codes: ReadonlyMap<string, string>; ties: Ties; today: Day },
): Promise<GovernmentRecord[]> => {
  const records: GovernmentRecord[] = []
  for (const row of rows) {
    const code = codes.get(row.itemKey ?? '')
    if (code === undefined || !isPublicRecord(row) || isOver(row, today)) continue
    const attachments: Attachment[] = []
    for (const file of row.attachments ?? []) {
      const facts = await fileFacts(strapi, file)
      if (facts !== null) attachments.push(attachmentOf(file, facts))
    }
    records.push(
      withTies(recordOf(row, code, { attachments, ...(await publicBody(strapi, row)) }), ties, today),
    )
  }
  return records
}

const readBases = async (strapi: Core.Strapi, items: readonly ItemRow[]): Promise<Basis[]> => {
  const keys = new Set(items.flatMap((row) => (row.basis ?? []).map((text) => basisKey(readCitation(text)))))
  const rows = await table(strapi, 'basis').findMany({
    where: { key: { $in: [...keys] } },
    orderBy: { key: 'asc' },
  })
  return rows.map(({ key, title, documentNumber, kind, url }) => ({
    key,
    title,
    documentNumber,
    kind: (kind ?? 'other') as Basis['kind'],
    url,
  }))
}

/** Slugs and locales of all agencies, in the order in which they are shown. */
export const readAgencySlugs = async (
  strapi: Core.Strapi,
): Promise<readonly { readonly slug: string; readonly locale: string; readonly documentId: string }[]> => {
  const rows = await table(strapi, 'agency').findMany({ orderBy: inOrder })
  return rows.map(({ slug, locale, documentId }) => ({ slug, locale, documentId }))
}
