import { setImmediate as breathe } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { stepsBack, type DocumentItem, type HeadWords } from '@gongkai/catalogue-core/import'
import { moveItem, tellMoved } from '../documents/order.ts'
import { openReceipts, shownVersions } from '../receipt/open.ts'
import { documents, table, type ImportRecord, type ImportRowRecord } from '../doors.ts'
import { somebody } from '../people/acting.ts'
import { addChange, addChanges } from '../relay/add-change.ts'
import { readDossier } from '../review/dossier.ts'
import { endVersions } from '../review/end.ts'
import { runCommand } from '../review/run.ts'
import { wishing } from '../review/wish.ts'
import { relayOf } from '../running.ts'
import type { Watch } from './run.ts'
import { valuesOf } from './item-words.ts'

const locale = defaultLocale
const batchSize = 200
const reason = '撤销导入'

/** Items that the import made go, all at once; readers outside are told to look again, and find nothing. */
const removeItems = async (strapi: Core.Strapi, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const now = new Date()
  const went = await shownVersions(strapi, 'item', ids, null)
  await endVersions(strapi, 'item', ids, reason, now)
  await table(strapi, 'item').deleteMany({ where: { documentId: { $in: ids } } })
  const changes = await addChanges(
    strapi,
    ids.map((id) => ({ subject: 'item' as const, documentId: v.parse(DocumentId, id), locale: null })),
    now,
  )
  await openReceipts(
    strapi,
    'withdrawn',
    went.flatMap((one) => {
      const changeId = changes[ids.indexOf(one.about)]
      return changeId === undefined ? [] : [{ ...one, changeId }]
    }),
    now,
  )
}

interface Restoring {
  readonly update: (data: object) => Promise<unknown>
  readonly publish: () => Promise<unknown>
  readonly unpublish: () => Promise<unknown>
}

/** Goes the way back that the core has found, step by step. */
const bringBack = async (
  row: ImportRowRecord,
  valuesIn: (words: unknown) => object,
  { update, publish, unpublish }: Restoring,
): Promise<void> => {
  for (const step of stepsBack(row)) {
    if (step.does === 'unpublish') await unpublish()
    else if (step.does === 'publish') await publish()
    else await update(valuesIn(step.words))
  }
}

const restoring = (strapi: Core.Strapi, kind: 'item' | 'catalogue', documentId: string): Restoring => {
  const service = documents(strapi, kind)
  const subject = { kind, about: documentId, locale }
  return {
    update: (data) => service.update({ documentId, locale, data }),
    // It was public before and comes back as it was; still it passes no review, so somebody must confirm it.
    publish: async () => {
      const { latest } = await readDossier(strapi, subject)
      // What stands is public already.
      if (latest?.state === 'published') return
      if (latest?.state === 'withdrawn')
        await runCommand(strapi, subject, { does: 'reopen' }, { now: new Date() })
      await wishing({ subject, command: { does: 'releaseUrgently', reason } }, () =>
        service.publish({ documentId, locale }),
      )
    },
    unpublish: () =>
      wishing({ subject, command: { does: 'withdraw', reason, notice: false } }, () =>
        service.unpublish({ documentId, locale }),
      ),
  }
}

/** Answers whether citizens see it in another place. */
const restore = async (strapi: Core.Strapi, row: ImportRowRecord): Promise<boolean> => {
  const { about, orderBefore } = row
  const here = await table(strapi, 'item').count({ where: { documentId: about, locale, publishedAt: null } })
  if (here === 0) return false
  await bringBack(row, (words) => valuesOf(words as DocumentItem), restoring(strapi, 'item', about))
  return moveItem(strapi, about, orderBefore)
}

const restoreHead = async (strapi: Core.Strapi, row: ImportRowRecord): Promise<void> => {
  const { kind, about, did } = row
  if (did === 'create') {
    const subject = { kind: 'catalogue' as const, about, locale }
    const remove = () =>
      documents(strapi, kind === 'agency' ? 'agency' : 'catalogue').delete({ documentId: about, locale })
    await wishing({ subject, command: { does: 'withdraw', reason, notice: false } }, remove)
    return
  }
  const here = await table(strapi, 'catalogue').count({ where: { documentId: about, locale } })
  if (here > 0) await bringBack(row, (words) => words as HeadWords, restoring(strapi, 'catalogue', about))
}

/** Undoes some rows, newest first; marked as undone in the same transaction, so that a crash in between is taken up there. */
const batch = async (
  strapi: Core.Strapi,
  { id, catalogueKey, agencyKey }: Pick<ImportRecord, 'id' | 'catalogueKey' | 'agencyKey'>,
  rows: readonly ImportRowRecord[],
): Promise<void> => {
  await strapi.db.transaction(async () => {
    const items = rows.filter(({ kind }) => kind === 'item')
    await removeItems(
      strapi,
      items.filter(({ did }) => did === 'create').map(({ about }) => about),
    )
    let moved = 0
    for (const row of items) if (row.did !== 'create' && (await restore(strapi, row))) moved += 1
    if (moved > 0 && catalogueKey !== null && agencyKey !== null)
      await tellMoved(
        strapi,
        { catalogueKey, agencyKey, rows: moved, reason },
        await somebody(strapi),
        new Date(),
      )
    for (const row of rows) if (row.kind !== 'item') await restoreHead(strapi, row)
    await table(strapi, 'importRow').updateMany({
      where: { id: { $in: rows.map((row) => row.id) } },
      data: { undone: true },
    })
    const job = await table(strapi, 'import').findOne({ where: { id }, select: ['done'] })
    await table(strapi, 'import').updateMany({
      where: { id },
      data: { done: (job?.done ?? 0) + rows.length },
    })
  })
  relayOf(strapi)?.wake()
}

/** Takes back what an import did, in the opposite order, until nothing of it is left. `undo-check.ts` has said that it may. */
export const undoImport = async (
  strapi: Core.Strapi,
  id: number,
  { progress, stop }: Watch = {},
): Promise<void> => {
  const job = await table(strapi, 'import').findOne({
    where: { id },
    select: ['id', 'state', 'total', 'catalogueKey', 'agencyKey'],
  })
  if (job?.state !== 'undoing') return
  for (;;) {
    const rows = await table(strapi, 'importRow').findMany({
      where: { importId: id, undone: false },
      orderBy: { id: 'desc' },
      limit: batchSize,
    })
    if (rows.length === 0) break
    if (stop?.() === true) return
    await batch(strapi, job, rows)
    const now = await table(strapi, 'import').findOne({ where: { id }, select: ['done', 'total'] })
    progress?.(now?.done ?? 0, now?.total ?? 0)
    await breathe()
  }
  await strapi.db.transaction(async () => {
    if (job.catalogueKey !== null)
      await addChange(
        strapi,
        { subject: 'catalogue', documentId: v.parse(DocumentId, job.catalogueKey), locale: null },
        new Date(),
      )
    await table(strapi, 'import').updateMany({ where: { id }, data: { state: 'undone', problem: null } })
    await table(strapi, 'importDocument').deleteMany({ where: { importId: id } })
  })
  relayOf(strapi)?.wake()
}
