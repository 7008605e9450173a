import type { Core } from '@strapi/strapi'
import {
  Choice,
  isPublicItem,
  SucceededBy,
  successions,
  type Code,
  type Locale,
  type Succeeded,
  type Succession,
} from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { table } from '../doors.ts'

/** What an item's last release said of its successors; whatever is no list of codes is none. */
const Released = v.fallback(
  v.object({ attribute: v.nullish(v.array(Choice), []), succeededBy: v.nullish(SucceededBy, []) }),
  { attribute: [], succeededBy: [] },
)

/**
 * Where the addresses of an agency's withdrawn items lead. Read from what was reviewed and released, never from a draft:
 * the item was public, and two people agreed to where its address leads. `shown` are the codes of its public items.
 */
export const itemSuccessions = async (
  strapi: Core.Strapi,
  agencyKey: string,
  locale: Locale,
  shown: ReadonlySet<string>,
): Promise<readonly Succession[]> => {
  const versions = await table(strapi, 'version').findMany({
    where: {
      ...{ agencyKey, kind: 'item', language: locale },
      ...{ state: 'withdrawn', releasedAt: { $notNull: true } },
    },
    select: ['about', 'number', 'words'],
    orderBy: [{ about: 'asc' }, { number: 'asc' }],
  })
  const last = new Map(
    versions.map(({ about, words }) => {
      const { attribute, succeededBy } = v.parse(Released, words)
      // However it may have come to be released: what is withheld had no address that could lead on.
      return [about, isPublicItem({ code: '', attribute }) ? succeededBy : []]
    }),
  )
  const about = [...last].flatMap(([documentId, by]) => (by.length === 0 ? [] : [documentId]))
  if (about.length === 0) return []
  const rows = await table(strapi, 'item').findMany({
    where: { documentId: { $in: about }, agencyKey, locale },
    select: ['documentId', 'code', 'publishedAt'],
    orderBy: { id: 'asc' },
  })
  const standing = new Set(rows.flatMap((row) => (row.publishedAt === null ? [] : [row.documentId])))
  const gone = rows.flatMap(({ documentId, code }): readonly Succeeded[] =>
    code === null || standing.has(documentId) ? [] : [{ code: code as Code, by: last.get(documentId) ?? [] }],
  )
  return successions(gone, (code) => shown.has(code)).toSorted((a, b) =>
    a.code.localeCompare(b.code, 'en', { numeric: true }),
  )
}
