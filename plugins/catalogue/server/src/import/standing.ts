import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import type { HeadWords, StandingItem } from '@gongkai/catalogue-core/import'
import { table, type CatalogueRow } from '../doors.ts'
import { wordsOf } from './item-words.ts'
import { readMemory, type Memory } from './memory.ts'

export interface Standing extends StandingItem {
  readonly order: number | null
}

export interface StandingCatalogue {
  readonly row: CatalogueRow
  readonly present: HeadWords
  readonly imported: HeadWords | null
  readonly published: boolean
  readonly everPublished: boolean
  readonly items: readonly Standing[]
}

const locale = defaultLocale
const most = 500

/** Which of these documents a change row tells of: those that were public at some time, whatever they are now. */
const onceChanged = async (
  strapi: Core.Strapi,
  subject: 'item' | 'catalogue',
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (let from = 0; from < ids.length; from += most) {
    const rows = await table(strapi, 'change').findMany({
      where: { subject, about: { $in: ids.slice(from, from + most) } },
      select: ['about'],
    })
    for (const { about } of rows) found.add(about)
  }
  return found
}

export const headOf = ({ title, edition, columns, notes, source }: CatalogueRow): HeadWords => ({
  title,
  edition,
  columns,
  notes: notes ?? [],
  source,
})

const itemsOf = async (
  strapi: Core.Strapi,
  catalogueKey: string,
  memory: Memory,
): Promise<readonly Standing[]> => {
  const inOrder = {
    where: { catalogueKey, locale, publishedAt: null },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  }
  const drafts = await table(strapi, 'item').findMany(inOrder)
  const released = await table(strapi, 'item').findMany({
    where: { catalogueKey, locale, publishedAt: { $notNull: true } },
    select: ['documentId'],
  })
  const published = new Set(released.map(({ documentId }) => documentId))
  const down = drafts.map(({ documentId }) => documentId).filter((id) => !published.has(id))
  const once = await onceChanged(strapi, 'item', down)
  const standing = drafts.map((row): Standing => ({
    documentId: v.parse(DocumentId, row.documentId),
    present: wordsOf(row),
    imported: memory.items.get(row.documentId) ?? null,
    published: published.has(row.documentId),
    everPublished:
      published.has(row.documentId) || once.has(row.documentId) || memory.published.has(row.documentId),
    order: row.order,
  }))
  const here = new Set(standing.map(({ documentId }) => String(documentId)))
  const deleted = [...memory.items].filter(([id]) => !here.has(id))
  return [
    ...standing,
    ...deleted.map(([id, imported]): Standing => ({
      documentId: v.parse(DocumentId, id),
      present: null,
      imported,
      published: false,
      everPublished: true,
      order: null,
    })),
  ]
}

/** A catalogue as it stands beside what earlier imports put there. */
export const readStanding = async (strapi: Core.Strapi, row: CatalogueRow): Promise<StandingCatalogue> => {
  const memory = await readMemory(strapi, row.documentId)
  const published =
    (await table(strapi, 'catalogue').count({
      where: { documentId: row.documentId, locale, publishedAt: { $notNull: true } },
    })) > 0
  return {
    row,
    present: headOf(row),
    imported: memory.head,
    published,
    everPublished: published || (await onceChanged(strapi, 'catalogue', [row.documentId])).size > 0,
    items: await itemsOf(strapi, row.documentId, memory),
  }
}
