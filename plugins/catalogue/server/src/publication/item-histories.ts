import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { Moment, type HistoryEntry, type Locale } from '@gongkai/catalogue-core/catalogue'
import { itemHistory, type VersionWords } from '@gongkai/catalogue-core/review'
import { table, type VersionRow } from '../doors.ts'

const moment = (text: string | null): Moment | null =>
  text === null ? null : v.parse(Moment, new Date(text).toISOString())

const versionOf = ({ state, releasedAt, releasedBy, endedAt, words }: VersionRow): VersionWords => ({
  state,
  releasedAt: moment(releasedAt),
  releasedBy,
  endedAt: moment(endedAt),
  words,
})

/**
 * The histories of all items of an agency by their documents, in one question. Every change of them is written with a
 * change row of its item, in one transaction, so that pages and digests follow as for the words themselves.
 */
export const itemHistories = async (
  strapi: Core.Strapi,
  agencyKey: string,
  locale: Locale,
): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> => {
  const rows = await table(strapi, 'version').findMany({
    where: { agencyKey, kind: 'item', language: locale, releasedAt: { $notNull: true } },
    select: ['about', 'state', 'releasedAt', 'releasedBy', 'endedAt', 'words'],
    orderBy: [{ about: 'asc' }, { number: 'asc' }],
  })
  const byItem = new Map<string, VersionRow[]>()
  for (const row of rows) byItem.set(row.about, [...(byItem.get(row.about) ?? []), row])
  return new Map([...byItem].map(([about, versions]) => [about, itemHistory(versions.map(versionOf))]))
}
