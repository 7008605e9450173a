import type { Core } from '@strapi/strapi'
import { DocumentId, defaultLocale, problem } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { table, type ItemRow, type RecordRow } from '../doors.ts'
import { addChange } from '../relay/add-change.ts'
import { nextCodes, type Counter } from './next-codes.ts'
import { refuse } from './refuse.ts'

/** The scalars that one locale's draft keeps beside its relations. */
interface Keys {
  readonly parentKey: string | null
  readonly agencyKey: string | null
  readonly code: string | null
}

const draft = (documentId: string, locale: string) => ({ where: { documentId, locale, publishedAt: null } })

interface Drafted {
  readonly locale: string
  readonly present: Keys
  /** What its relation says now; null where the relation is empty. */
  readonly related: Pick<Keys, 'parentKey' | 'agencyKey'> | null
}

/**
 * Keys of a draft after a write. Where a translation's relation is empty because its target has no version in that
 * language, the keys are those of the Chinese version: it is the same row of the same catalogue.
 */
const keysOf = async (
  strapi: Core.Strapi,
  { locale, present, related }: Drafted,
  master: Keys | null,
  counter: Counter,
): Promise<Keys> => {
  if (related === null && locale !== defaultLocale && master !== null) return master
  const { parentKey, agencyKey } = related ?? { parentKey: null, agencyKey: null }
  if (master !== null && locale !== defaultLocale && master.agencyKey === agencyKey)
    return { parentKey, agencyKey, code: master.code }
  const stays = agencyKey === null || (agencyKey === present.agencyKey && present.code !== null)
  const [code] = stays ? [present.code] : await nextCodes(strapi, agencyKey, counter, 1)
  return { parentKey, agencyKey, code: code ?? null }
}

const same = (a: Keys, b: Keys): boolean =>
  a.parentKey === b.parentKey && a.agencyKey === b.agencyKey && a.code === b.code

const itemKeys = (row: ItemRow): Keys => ({
  parentKey: row.catalogueKey,
  agencyKey: row.agencyKey,
  code: row.code,
})
const recordKeys = (row: RecordRow): Keys => ({
  parentKey: row.itemKey,
  agencyKey: row.agencyKey,
  code: row.code,
})

const keepItem = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const items = table(strapi, 'item')
  const row = await items.findOne({ ...draft(documentId, locale), populate: ['catalogue'] })
  if (row === null) return
  const chinese = locale === defaultLocale ? null : await items.findOne(draft(documentId, defaultLocale))
  const present = itemKeys(row)
  const related = row.catalogue
    ? { parentKey: row.catalogue.documentId, agencyKey: row.catalogue.agencyKey }
    : null
  const master = chinese === null ? null : itemKeys(chinese)
  const keys = await keysOf(strapi, { locale, present, related }, master, 'lastItemCode')
  if (same(keys, present)) return
  const { parentKey: catalogueKey, agencyKey, code } = keys
  await items.updateMany({
    where: { documentId, publishedAt: null, ...(locale === defaultLocale ? {} : { locale }) },
    data: { catalogueKey, agencyKey, code, order: row.order ?? chinese?.order ?? Number(code ?? 0) },
  })
  // The address of a withdrawn item leads on for the agency that its draft is with: a move is seen outside.
  if (present.agencyKey !== null && present.agencyKey !== agencyKey)
    await addChange(
      strapi,
      { subject: 'item', documentId: v.parse(DocumentId, documentId), locale: null },
      new Date(),
    )
}

const keepRecord = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const records = table(strapi, 'record')
  const row = await records.findOne({ ...draft(documentId, locale), populate: ['item'] })
  if (row === null) return
  const chinese = locale === defaultLocale ? null : await records.findOne(draft(documentId, defaultLocale))
  const present = recordKeys(row)
  const related = row.item ? { parentKey: row.item.documentId, agencyKey: row.item.agencyKey } : null
  const master = chinese === null ? null : recordKeys(chinese)
  const keys = await keysOf(strapi, { locale, present, related }, master, 'lastRecordCode')
  if (same(keys, present)) return
  const { parentKey: itemKey, agencyKey, code } = keys
  await records.updateMany({
    where: { documentId, publishedAt: null, ...(locale === defaultLocale ? {} : { locale }) },
    data: { itemKey, agencyKey, code },
  })
}

const keepCatalogue = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const catalogues = table(strapi, 'catalogue')
  const row = await catalogues.findOne({ ...draft(documentId, locale), populate: ['agency'] })
  if (row === null) return
  const chinese = locale === defaultLocale ? null : await catalogues.findOne(draft(documentId, defaultLocale))
  const agencyKey = row.agency?.documentId ?? chinese?.agencyKey ?? null
  if (agencyKey === row.agencyKey) return
  if (
    row.agencyKey !== null &&
    (await table(strapi, 'item').count({ where: { catalogueKey: documentId } })) > 0
  )
    refuse(strapi, [problem('AGENCY_FIXED', { name: row.name })])
  await catalogues.updateMany({
    where: { documentId, publishedAt: null, ...(locale === defaultLocale ? {} : { locale }) },
    data: { agencyKey },
  })
}

const keepDepartment = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<void> => {
  const departments = table(strapi, 'department')
  const row = await departments.findOne({ where: { documentId, locale }, populate: ['agency'] })
  if (row === null) return
  const chinese =
    locale === defaultLocale
      ? null
      : await departments.findOne({ where: { documentId, locale: defaultLocale } })
  const agencyKey = row.agency?.documentId ?? chinese?.agencyKey ?? null
  if (agencyKey === row.agencyKey) return
  await departments.updateMany({
    where: { documentId, ...(locale === defaultLocale ? {} : { locale }) },
    data: { agencyKey },
  })
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
