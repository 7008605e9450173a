import type { Core } from '@strapi/strapi'
import {
  Attribute,
  Day,
  Moment,
  RecordKind,
  defaultLocale,
  isPublicItem,
} from '@gongkai/catalogue-core/catalogue'
import { dayAt, type AgencyContent, type DutyItem, type DutyRecord } from '@gongkai/catalogue-core/duty'
import * as v from 'valibot'
import { table, type ItemRow, type RecordRow } from '../doors.ts'

/** One row for each document: the Chinese one of its languages, whose texts are what the law is applied to. */
const oneEach = <R extends { readonly documentId: string; readonly locale: string }>(
  rows: readonly R[],
): ReadonlyMap<string, R> => {
  const found = new Map<string, R>()
  for (const row of rows)
    if (!found.has(row.documentId) || row.locale === defaultLocale) found.set(row.documentId, row)
  return found
}

const itemOf = (draft: ItemRow, published: ItemRow | undefined, stand: ReadonlySet<string>): DutyItem => {
  const shown = published ?? draft
  return {
    key: draft.documentId,
    path: [...(shown.groups ?? []), shown.name],
    deadline: shown.deadline,
    isPublic:
      published !== undefined &&
      stand.has(published.catalogueKey ?? '') &&
      isPublicItem({ code: published.code, attribute: published.attribute ?? [] }),
    since: dayAt(new Date(draft.createdAt).toISOString()),
  }
}

const Fields = v.object({
  kind: v.fallback(RecordKind, 'other'),
  attribute: v.fallback(Attribute, 'active'),
  formedOn: v.fallback(v.nullable(Day), null),
  eventOn: v.fallback(v.nullable(Day), null),
})

const recordOf = (row: RecordRow): DutyRecord => ({
  ...v.parse(Fields, row),
  key: row.documentId,
  item: row.itemKey ?? '',
  title: row.title,
  releasedAt: row.releasedAt === null ? null : v.parse(Moment, new Date(row.releasedAt).toISOString()),
})

const itemFields = [
  'documentId',
  'locale',
  'publishedAt',
  'createdAt',
  'name',
  'groups',
  'deadline',
  'attribute',
  'code',
  'catalogueKey',
] as const
const recordFields = [
  'documentId',
  'locale',
  'title',
  'kind',
  'attribute',
  'formedOn',
  'eventOn',
  'releasedAt',
  'itemKey',
] as const

/** What an agency's duties follow from, or those of some of its items, in three statements however much it publishes. */
export const readContent = async (
  strapi: Core.Strapi,
  agencyKey: string,
  of: readonly string[] | null = null,
): Promise<AgencyContent> => {
  const [ofItems, ofRecords] =
    of === null ? [{}, {}] : [{ documentId: { $in: of } }, { itemKey: { $in: of } }]
  const [catalogues, items, records] = await Promise.all([
    table(strapi, 'catalogue').findMany({
      where: { agencyKey, publishedAt: { $notNull: true } },
      select: ['documentId'],
    }),
    table(strapi, 'item').findMany({
      where: { agencyKey, ...ofItems },
      select: itemFields,
      orderBy: { id: 'asc' },
    }),
    table(strapi, 'record').findMany({
      where: { agencyKey, publishedAt: null, ...ofRecords },
      select: recordFields,
      orderBy: { id: 'asc' },
    }),
  ])
  const stand = new Set(catalogues.map(({ documentId }) => documentId))
  const published = oneEach(items.filter(({ publishedAt }) => publishedAt !== null))
  const drafts = oneEach(items.filter(({ publishedAt }) => publishedAt === null))
  return {
    items: [...drafts.values()].map((draft) => itemOf(draft, published.get(draft.documentId), stand)),
    records: [...oneEach(records).values()].map(recordOf),
  }
}
