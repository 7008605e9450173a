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

export interface Withdrawing {
  readonly about: string
  readonly locale: Locale
  readonly reason: string
  /** A readable notice stays at the record's address; otherwise nothing does. */
  readonly notice: boolean
  /** Who does it, as the audit names people. */
  readonly by: unknown
  readonly at: Date
}

/** Writes down that a public record is being taken down. Call it before that, in the same transaction. */
export const noteWithdrawal = async (strapi: Core.Strapi, one: Withdrawing): Promise<void> => {
  const { about, locale, reason, notice, by, at } = one
  const record = await table(strapi, 'record').findOne({
    where: { documentId: about, locale, publishedAt: { $notNull: true } },
  })
  if (record === null) return
  const item = await table(strapi, 'item').findOne({ where: { documentId: record.itemKey } })
  await table(strapi, 'withdrawal').create({
    data: {
      ...{ about, language: locale, reason, notice, by, at: at.toISOString() },
      agencyKey: record.agencyKey,
      code: record.code,
      title: record.title,
      itemCode: item?.code ?? null,
    },
  })
}
