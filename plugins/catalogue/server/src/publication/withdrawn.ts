import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { WithdrawnNotice, standingNotices, type Locale } from '@gongkai/catalogue-core/catalogue'
import { table } from '../doors.ts'

/** The notices that stand where records of an agency stood. `items` are the codes of its public items. */
export const withdrawnNotices = async (
  strapi: Core.Strapi,
  agencyKey: string,
  locale: Locale,
  items: ReadonlySet<string>,
): Promise<WithdrawnNotice[]> => {
  const rows = await table(strapi, 'withdrawal').findMany({
    where: { agencyKey, language: locale },
    orderBy: { id: 'asc' },
  })
  if (rows.length === 0) return []
  const back = await table(strapi, 'record').findMany({
    where: {
      documentId: { $in: rows.map(({ about }) => about) },
      locale,
      publishedAt: { $notNull: true },
    },
    select: ['documentId'],
  })
  return standingNotices(rows, new Set(back.map(({ documentId }) => documentId)))
    .map(({ code, title, itemCode, reason, at }) =>
      v.parse(WithdrawnNotice, {
        ...{ code, title, reason, at },
        item: itemCode !== null && items.has(itemCode) ? itemCode : null,
      }),
    )
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}
