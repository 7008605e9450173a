import type { Core } from '@strapi/strapi'
import { defaultLocale, problem } from '@gongkai/catalogue-core/catalogue'
import { uid } from '../content-types/kinds.ts'
import { table } from '../doors.ts'
import { refuse } from './refuse.ts'

// The query builder increments columns, not attributes.
const columns = { lastItemCode: 'last_item_code', lastRecordCode: 'last_record_code' } as const

/** Gives the next address code of an agency; the counter's row lock makes it unique under concurrency. */
const nextCode = async (
  strapi: Core.Strapi,
  agencyKey: string,
  counter: keyof typeof columns,
): Promise<string> => {
  await strapi.db
    .queryBuilder(uid.agency)
    .where({ documentId: agencyKey })
    .increment(columns[counter], 1)
    .execute()
  const agency = await table(strapi, 'agency').findOne({ where: { documentId: agencyKey } })
  return String(agency?.[counter] ?? 1)
}

const draft = (documentId: string, locale: string) => ({ where: { documentId, locale, publishedAt: null } })

const keepItem = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const row = await table(strapi, 'item').findOne({ ...draft(documentId, locale), populate: ['catalogue'] })
  if (row === null) return
  const catalogueKey = row.catalogue?.documentId ?? null
  const agencyKey = row.catalogue?.agencyKey ?? null
  const moved = agencyKey !== row.agencyKey
  if (catalogueKey === row.catalogueKey && !moved && (row.code !== null || agencyKey === null)) return
  const code =
    agencyKey === null
      ? row.code
      : moved || row.code === null
        ? await nextCode(strapi, agencyKey, 'lastItemCode')
        : row.code
  await table(strapi, 'item').updateMany({
    where: { documentId, publishedAt: null },
    data: { catalogueKey, agencyKey, code, order: row.order ?? Number(code ?? 0) },
  })
}

const keepRecord = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const row = await table(strapi, 'record').findOne({ ...draft(documentId, locale), populate: ['item'] })
  if (row === null) return
  const itemKey = row.item?.documentId ?? null
  const agencyKey = row.item?.agencyKey ?? null
  const moved = agencyKey !== row.agencyKey
  if (itemKey === row.itemKey && !moved && (row.code !== null || agencyKey === null)) return
  const code =
    agencyKey === null
      ? row.code
      : moved || row.code === null
        ? await nextCode(strapi, agencyKey, 'lastRecordCode')
        : row.code
  await table(strapi, 'record').updateMany({
    where: { documentId, publishedAt: null },
    data: { itemKey, agencyKey, code },
  })
}

const keepCatalogue = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const row = await table(strapi, 'catalogue').findOne({ ...draft(documentId, locale), populate: ['agency'] })
  if (row === null) return
  const agencyKey = row.agency?.documentId ?? null
  if (agencyKey === row.agencyKey) return
  if (
    row.agencyKey !== null &&
    (await table(strapi, 'item').count({ where: { catalogueKey: documentId } })) > 0
  )
    refuse(strapi, [problem('AGENCY_FIXED', { name: row.name })])
  await table(strapi, 'catalogue').updateMany({
    where: { documentId, publishedAt: null },
    data: { agencyKey },
  })
}

const keepDepartment = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const row = await table(strapi, 'department').findOne({
    where: { documentId, locale },
    populate: ['agency'],
  })
  const agencyKey = row?.agency?.documentId ?? null
  if (row === null || agencyKey === row.agencyKey) return
  await table(strapi, 'department').updateMany({ where: { documentId }, data: { agencyKey } })
}

const keepers = { item: keepItem, record: keepRecord, catalogue: keepCatalogue, department: keepDepartment }

/** Brings the scalars beside the relations, and the address code, up to date after a write (see `keptByPlugin`). */
export const keepKeys = async (
  strapi: Core.Strapi,
  kind: string,
  documentId: string,
  locale: string | null,
): Promise<void> => {
  if (kind === 'item' || kind === 'record' || kind === 'catalogue' || kind === 'department')
    await keepers[kind](strapi, documentId, locale ?? defaultLocale)
}
