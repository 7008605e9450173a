import type { Core } from '@strapi/strapi'
import { DocumentId, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { note, whoOf } from '../audit/note.ts'
import { table } from '../doors.ts'
import { actorAt, somebody, type Somebody } from '../people/acting.ts'
import { addChange } from '../relay/add-change.ts'
import type { DocumentAct } from './act.ts'

/** Puts an item in its place, draft and public alike: it has one place in the printed table. Answers whether citizens see it move. */
export const moveItem = async (
  strapi: Core.Strapi,
  documentId: string,
  order: number | null,
): Promise<boolean> => {
  const elsewhere = order === null ? { $notNull: true } : { $ne: order }
  const where = { documentId, $or: [{ order: elsewhere }, ...(order === null ? [] : [{ order: null }])] }
  await table(strapi, 'item').updateMany({ where: { ...where, publishedAt: null }, data: { order } })
  const { count } = await table(strapi, 'item').updateMany({
    where: { ...where, publishedAt: { $notNull: true } },
    data: { order },
  })
  return count > 0
}

interface Moved {
  readonly catalogueKey: string
  readonly agencyKey: string
  readonly rows: number
  readonly reason: string | null
}

/** Rows of a public catalogue stand in another order: its readers look again, and the audit tells whose doing it was. */
export const tellMoved = async (
  strapi: Core.Strapi,
  { catalogueKey, agencyKey, rows, reason }: Moved,
  one: Somebody,
  now: Date,
): Promise<void> => {
  const catalogue = await table(strapi, 'catalogue').findOne({ where: { documentId: catalogueKey } })
  await addChange(
    strapi,
    { subject: 'catalogue', documentId: v.parse(DocumentId, catalogueKey), locale: defaultLocale },
    now,
  )
  await note(strapi, {
    now,
    who: whoOf(actorAt(one, { kind: 'catalogue', agencyKey })),
    act: 'items.moved',
    subject: { kind: 'catalogue', about: catalogueKey, locale: defaultLocale },
    agencyKey,
    title: catalogue?.name ?? null,
    reason,
    detail: { rows },
  })
}

/**
 * The place of a row is no word of it: there is nothing in it to keep secret or to weigh, so it waits for no review and
 * voids none (config/decisions/0017). Whoever may write the item may move it; nothing else of the draft goes out with it.
 */
export const keepOrder = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
  now: Date,
): Promise<boolean> => {
  const { documentId } = params
  if (kind !== 'item' || action !== 'update' || documentId === undefined) return false
  if (params.data?.['order'] === undefined) return false
  const draft = await table(strapi, kind).findOne({
    where: { documentId, publishedAt: null },
    orderBy: { id: 'asc' },
  })
  if (draft === null || !(await moveItem(strapi, documentId, draft.order))) return false
  if (draft.catalogueKey === null || draft.agencyKey === null) return false
  const { catalogueKey, agencyKey } = draft
  await tellMoved(
    strapi,
    { catalogueKey, agencyKey, rows: 1, reason: draft.name },
    await somebody(strapi),
    now,
  )
  return true
}
