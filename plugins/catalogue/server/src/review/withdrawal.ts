import type { Core } from '@strapi/strapi'
import type { Subject } from '@gongkai/catalogue-core/review'
import { whoOf } from '../audit/note.ts'
import { table } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'

interface End {
  readonly reason: string
  readonly notice: boolean
}

/** Writes down that a public record was taken down and why; with a notice, its page says so. */
export const writeWithdrawal = async (
  strapi: Core.Strapi,
  { kind, about, locale }: Subject,
  { reason, notice }: End,
  one: Somebody,
  now: Date,
): Promise<void> => {
  if (kind !== 'record') return
  const row = await table(strapi, 'record').findOne({
    where: { documentId: about, locale, publishedAt: { $notNull: true } },
  })
  if (row?.agencyKey == null || row.code === null) return
  const item = await table(strapi, 'item').findOne({
    where: { documentId: row.itemKey ?? '', locale, publishedAt: { $notNull: true } },
  })
  await table(strapi, 'withdrawal').createMany({
    data: [
      {
        about,
        language: locale,
        agencyKey: row.agencyKey,
        code: row.code,
        title: row.title,
        itemCode: item?.code ?? null,
        reason: reason.slice(0, 1000),
        at: now.toISOString(),
        notice,
        by: whoOf(actorAt(one, { kind, agencyKey: row.agencyKey })),
      },
    ],
  })
}
