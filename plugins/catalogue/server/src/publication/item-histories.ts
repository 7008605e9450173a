import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { Moment, type HistoryEntry, type Locale } from '@gongkai/catalogue-core/catalogue'
import { itemHistory, type VersionWords } from '@gongkai/catalogue-core/review'
import { table, type VersionRow } from '../doors.ts'

const moment = (text: string | null): Moment | null =>
  text === null ? null : v.parse(Moment, new Date(text).toISOString())

const versionOf = (
  { state, releasedAt, releasedBy, endedAt }: VersionRow,
  words: VersionRow['words'],
): VersionWords => ({
  state,
  releasedAt: moment(releasedAt),
  releasedBy,
  endedAt: moment(endedAt),
  words,
})

const byItem = (rows: readonly VersionRow[]): ReadonlyMap<string, readonly VersionRow[]> => {
  const items = new Map<string, VersionRow[]>()
  for (const row of rows) {
    const versions = items.get(row.about)
    if (versions === undefined) items.set(row.about, [row])
    else versions.push(row)
  }
  return items
}

/** Nothing to compare it with: the item that is public now is what this version says. */
const isOnly = (versions: readonly VersionRow[]): boolean =>
  versions.length === 1 && versions[0]?.state === 'published'

/**
 * The histories of all public items of an agency by their documents. Asked once for all versions, and once more for the
 * words of those that have others beside them: most items were released once. Every change of a history is written with
 * a change row of its item, in one transaction, so that pages and digests follow as for the words themselves.
 */
export const itemHistories = async (
  strapi: Core.Strapi,
  agencyKey: string,
  locale: Locale,
): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> => {
  const where = { agencyKey, kind: 'item', language: locale, releasedAt: { $notNull: true } }
  const items = byItem(
    await table(strapi, 'version').findMany({
      where,
      select: ['id', 'about', 'state', 'releasedAt', 'releasedBy', 'endedAt'],
      orderBy: [{ about: 'asc' }, { number: 'asc' }],
    }),
  )
  const compared = [...items.values()].filter((versions) => !isOnly(versions)).flat()
  const words = new Map(
    compared.length === 0
      ? []
      : (
          await table(strapi, 'version').findMany({
            where: { id: { $in: compared.map(({ id }) => id) } },
            select: ['id', 'words'],
          })
        ).map((row) => [row.id, row.words]),
  )
  return new Map(
    [...items].map(([about, versions]) => [
      about,
      itemHistory(versions.map((row) => versionOf(row, isOnly(versions) ? {} : (words.get(row.id) ?? null)))),
    ]),
  )
}
