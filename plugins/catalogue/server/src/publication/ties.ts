import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import {
  Code,
  Day,
  LinkKeys,
  effectiveValidity,
  isOver,
  isPublicRecord,
  linksOf,
  type GovernmentRecord,
  type LinkedRecord,
  type RecordLink,
} from '@gongkai/catalogue-core/catalogue'
import { table, type RecordRow } from '../doors.ts'

export type Ties = ReadonlyMap<string, readonly RecordLink[]>

const Tied = v.object({
  code: Code,
  title: v.string(),
  formedOn: v.nullable(Day),
  effectiveFrom: v.nullable(Day),
})

const linked = (row: RecordRow): LinkedRecord => ({
  id: row.documentId,
  linkKeys: v.parse(LinkKeys, row.linkKeys),
  ...v.parse(Tied, row),
})

/** What one agency shows in one language on a day. `standing` gives those of these items that are public. */
export interface Shown {
  readonly agencyKey: string
  readonly locale: string
  readonly today: Day
  readonly standing: (itemKeys: readonly string[]) => Promise<ReadonlySet<string>>
}

/**
 * Every tie between public records of an agency. Read from the published rows alone, at every reading: a repeal is seen
 * with the release that repeals, and is undone by taking that down, with nothing to be set or forgotten on the other.
 */
export const readTies = async (
  strapi: Core.Strapi,
  { agencyKey, locale, today, standing }: Shown,
): Promise<Ties> => {
  const read = (where: object): Promise<RecordRow[]> =>
    table(strapi, 'record').findMany({
      where: { agencyKey, locale, publishedAt: { $notNull: true }, attribute: 'active', ...where },
    })
  const tying = await read({ linkKeys: { $notNull: true } })
  if (tying.length === 0) return new Map()
  const named = tying.flatMap(({ linkKeys }) => Object.values(v.parse(LinkKeys, linkKeys)).flat())
  const rows = [...tying, ...(await read({ documentId: { $in: named } }))]
  const items = await standing(rows.flatMap(({ itemKey }) => itemKey ?? []))
  const isShown = (row: RecordRow): boolean =>
    isPublicRecord(row) && !isOver(row, today) && items.has(row.itemKey ?? '')
  const shown = new Map(rows.filter(isShown).map((row) => [row.documentId, linked(row)]))
  return linksOf([...shown.values()])
}

/** A record with its ties, and as it holds on that day. */
export const withTies = (record: GovernmentRecord, ties: Ties, today: Day): GovernmentRecord => {
  const links = [...(ties.get(record.id) ?? [])]
  return { ...record, links, ...effectiveValidity(record, links, today) }
}
