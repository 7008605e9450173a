import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { defaultLocale, problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import { sameValue } from '@gongkai/catalogue-core/import'
import { localesOf, type DocumentAct } from '../documents/act.ts'
import { table } from '../doors.ts'
import { labels } from '../panel/labels.ts'
import { nameOf, type Somebody } from '../people/acting.ts'
import type { PanelUser } from '../people/agencies.ts'

/** What a form or script sends along of the version it had in hand: the panel beside the fields, REST among them. */
const Sent = v.object({
  params: v.object({ id: v.string() }),
  request: v.object({
    body: v.union([
      v.object({ data: v.object({ updatedAt: v.string() }) }),
      v.object({ updatedAt: v.string() }),
    ]),
  }),
})

const hadInHand = (strapi: Core.Strapi, documentId: string): number | null => {
  const read = v.safeParse(Sent, strapi.requestContext.get())
  if (!read.success || read.output.params.id !== documentId) return null
  const { body } = read.output.request
  const moment = Date.parse('data' in body ? body.data.updatedAt : body.updatedAt)
  return Number.isNaN(moment) ? null : moment
}

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

const fieldName = (kind: DocumentAct['kind'], field: string): string =>
  (labels[kind] as Readonly<Record<string, string>>)[field] ?? field

interface Standing {
  readonly updatedAt: string
  readonly updatedBy?: PanelUser | null
  readonly [field: string]: unknown
}

/**
 * Saving over a newer version of somebody else's would lose what they wrote. Told with who it was, when, and in which fields
 * the two differ; nothing is saved.
 */
export const savedOver = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
  one: Somebody,
): Promise<readonly Problem[]> => {
  const { documentId, data = {} } = params
  if (action !== 'update' || documentId === undefined) return []
  const had = hadInHand(strapi, documentId)
  if (had === null) return []
  const [locale] = localesOf(params.locale, defaultLocale) ?? [defaultLocale]
  const drafted = kind === 'catalogue' || kind === 'item' || kind === 'record'
  const row = (await table(strapi, kind).findOne({
    where: {
      documentId,
      ...(kind === 'basis' ? {} : { locale }),
      ...(drafted ? { publishedAt: null } : {}),
    },
    populate: ['updatedBy'],
  })) as unknown as Standing | null
  if (row === null || Date.parse(row.updatedAt) <= had) return []
  const { updatedBy } = row
  // One's own second window is told as well: what was typed in the first is not what stands in it.
  const differing = Object.keys(data).filter(
    (field) => field in labels[kind] && field in row && !sameValue(data[field] ?? null, row[field] ?? null),
  )
  const name = updatedBy == null ? '系统' : nameOf(updatedBy)
  return [
    problem('SAVED_OVER', {
      name: one.is === 'person' && String(updatedBy?.id) === one.id ? `您自己（${name}）` : name,
      at: time.format(new Date(row.updatedAt)),
      fields: differing.map((field) => fieldName(kind, field)).join('、') || '—',
    }),
  ]
}
