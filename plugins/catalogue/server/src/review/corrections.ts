import type { Core } from '@strapi/strapi'
import { problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import { sameValue } from '@gongkai/catalogue-core/import'
import { mayNotConfirm, mayNotRevert, type Actor } from '@gongkai/catalogue-core/review'
import { note, whoOf } from '../audit/note.ts'
import { refuse } from '../documents/refuse.ts'
import { documents, table, type CorrectionRow } from '../doors.ts'
import { actingAs, actorAt, somebody } from '../people/acting.ts'
import { puttingBack, readLive } from './live.ts'

const open = 'open' as const

/** Ends a correction once: of two who end it at the same time, one does. */
const end = async (
  strapi: Core.Strapi,
  row: CorrectionRow,
  state: 'confirmed' | 'reverted',
  actor: Actor,
  now: Date,
  reason: string | null,
): Promise<void> => {
  const { count } = await table(strapi, 'correction').updateMany({
    where: { id: row.id, state: open },
    data: { state, endedBy: actor.name, endedAt: now.toISOString() },
  })
  if (count !== 1) refuse(strapi, [problem('CORRECTION_ENDED')])
  await note(strapi, {
    now,
    who: whoOf(actor),
    act: `correction.${state}`,
    subject: { kind: row.kind, about: row.about, locale: row.language },
    agencyKey: row.agencyKey,
    title: row.title,
    reason,
    detail: { correction: row.id },
  })
}

/** Puts back what stood before, where nobody changed it since. */
const putBack = async (strapi: Core.Strapi, row: CorrectionRow): Promise<void> => {
  const { kind, about, language, before, after } = row
  const now = await readLive(strapi, kind, about, language ?? undefined)
  if (now === null) return
  const data = Object.fromEntries(
    Object.entries(before).filter(([field]) => sameValue(now.words[field] ?? null, after[field] ?? null)),
  )
  if (Object.keys(data).length === 0) return
  await puttingBack(() =>
    documents(strapi, kind).update({
      documentId: about,
      data,
      ...(language === null ? {} : { locale: language }),
    }),
  )
}

const load = async (strapi: Core.Strapi, id: number): Promise<CorrectionRow> =>
  (await table(strapi, 'correction').findOne({ where: { id } })) ??
  refuse(strapi, [problem('NOT_FOUND_HERE')])

const endBy = async (
  strapi: Core.Strapi,
  id: number,
  state: 'confirmed' | 'reverted',
  mayNot: (row: CorrectionRow, actor: Actor) => readonly Problem[],
  now: Date,
): Promise<void> => {
  const one = await somebody(strapi)
  await strapi.db.transaction(async () => {
    const row = await load(strapi, id)
    const actor = actorAt(one, row)
    const because = mayNot(row, actor)
    if (because.length > 0) refuse(strapi, because)
    await end(strapi, row, state, actor, now, null)
    if (state === 'reverted') await actingAs({ is: 'code', name: '恢复原样' }, () => putBack(strapi, row))
  })
}

export const confirmCorrection = (strapi: Core.Strapi, id: number, now: Date): Promise<void> =>
  endBy(strapi, id, 'confirmed', mayNotConfirm, now)

export const revertCorrection = (strapi: Core.Strapi, id: number, now: Date): Promise<void> =>
  endBy(strapi, id, 'reverted', mayNotRevert, now)

/** Corrections that nobody confirmed in time go back to what stood before; those made urgently stay, in red. */
export const revertOverdue = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const clock = { is: 'clock', name: '定时任务' } as const
  const overdue = await table(strapi, 'correction').findMany({
    where: { state: open, urgent: false, confirmBefore: { $lte: now.toISOString() } },
    // The newest first: each puts back what the one before it had made.
    orderBy: { id: 'desc' },
  })
  for (const row of overdue)
    await strapi.db.transaction(async () => {
      await end(strapi, row, 'reverted', clock, now, '逾期未经第二人确认')
      await actingAs(clock, () => putBack(strapi, row))
    })
}
