import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, LinkKeys, Locale } from '@gongkai/catalogue-core/catalogue'
import { table } from '../../doors.ts'
import { addChanges } from '../../relay/add-change.ts'
import type { DocumentAct } from '../act.ts'

/** Records that these tie themselves to, in their drafts or in public. */
export const tiedTo = async (strapi: Core.Strapi, ids: readonly string[]): Promise<readonly string[]> => {
  if (ids.length === 0) return []
  const rows = await table(strapi, 'record').findMany({
    where: { documentId: { $in: ids }, linkKeys: { $notNull: true } },
    select: ['linkKeys'],
  })
  return [...new Set(rows.flatMap(({ linkKeys }) => Object.values(v.parse(LinkKeys, linkKeys)).flat()))]
}

/**
 * Before a record's public state changes: search looks again at what it is tied to, as its mark changes too. Both what
 * the public version says and what the draft will say; after the act the one or the other can no longer be read.
 */
export const tellTied = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
  now: Date,
): Promise<void> => {
  if (kind !== 'record' || !['publish', 'unpublish', 'delete'].includes(action)) return
  if (params.documentId === undefined) return
  const language = v.safeParse(Locale, params.locale)
  const locale = language.success ? language.output : null
  const ids = await tiedTo(strapi, [params.documentId])
  await addChanges(
    strapi,
    ids.map((id) => ({ subject: 'record', documentId: v.parse(DocumentId, id), locale })),
    now,
  )
}
