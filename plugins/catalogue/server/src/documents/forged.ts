import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { sameValue } from '@gongkai/catalogue-core/import'
import { noteRefusal } from '../audit/note-refusal.ts'
import { whoOf } from '../audit/note.ts'
import { table } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { localesOf, type DocumentAct } from './act.ts'
import { serverKept } from './server-kept.ts'

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

/** Fields that only the server writes, sent with another value than stands there. A form sends back what it was given. */
export const forgedFields = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
): Promise<readonly string[]> => {
  const { documentId, data = {} } = params
  const [locale] = localesOf(params.locale, defaultLocale) ?? [defaultLocale]
  const sent = serverKept.filter(
    (field) => (data[field] ?? '') !== '' && !(field === 'locale' && data[field] === locale),
  )
  // A copy brings along what its original has.
  if (sent.length === 0 || (action !== 'create' && action !== 'update')) return []
  const drafted = kind === 'catalogue' || kind === 'item' || kind === 'record'
  const row =
    documentId === undefined
      ? null
      : await table(strapi, kind).findOne({
          where: {
            documentId,
            ...(kind === 'basis' ? {} : { locale }),
            ...(drafted ? { publishedAt: null } : {}),
          },
        })
  const stands = new Map<string, unknown>(Object.entries(row ?? {}))
  return sent.filter((field) => !sameValue(plain(data[field]), plain(stands.get(field) ?? null)))
}

/** They are dropped, and the rest of the save is an ordinary one; that somebody tried stands in the audit. */
export const noteForged = (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
  fields: readonly string[],
  one: Somebody,
  now: Date,
  transaction: Parameters<typeof noteRefusal>[2],
): void => {
  const [locale] = localesOf(params.locale, defaultLocale) ?? [null]
  noteRefusal(
    strapi,
    {
      now,
      who: whoOf(actorAt(one, { kind, agencyKey: null })),
      act: action,
      does: fields.join(' '),
      subject: { kind, about: params.documentId ?? '', locale: locale ?? null },
      agencyKey: null,
      title: null,
      refused: ['KEPT_BY_SERVER'],
    },
    transaction,
  )
}
