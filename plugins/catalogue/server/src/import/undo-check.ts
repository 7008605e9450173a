import { setImmediate as breathe } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { defaultLocale, type Problem } from '@gongkai/catalogue-core/catalogue'
import { headEditedSince, itemEditedSince, notUndoable, touchedSince } from '@gongkai/catalogue-core/import'
import { table, type ImportRecord, type ImportRowRecord, type ItemRow } from '../doors.ts'
import { wordsOf } from './item-words.ts'
import { importRows } from './memory.ts'

const locale = defaultLocale

/** How the items of some rows stand now. */
interface Now {
  readonly drafts: ReadonlyMap<string, ItemRow>
  readonly published: ReadonlySet<string>
  readonly withRecords: ReadonlySet<string>
}

const readNow = async (strapi: Core.Strapi, ids: readonly string[]): Promise<Now> => {
  const among = { documentId: { $in: ids }, locale }
  const drafts = await table(strapi, 'item').findMany({ where: { ...among, publishedAt: null } })
  const published = await table(strapi, 'item').findMany({
    where: { ...among, publishedAt: { $notNull: true } },
    select: ['documentId'],
  })
  const records = await table(strapi, 'record').findMany({
    where: { itemKey: { $in: ids } },
    select: ['itemKey'],
  })
  return {
    drafts: new Map(drafts.map((row) => [row.documentId, row])),
    published: new Set(published.map(({ documentId }) => documentId)),
    withRecords: new Set(records.map(({ itemKey }) => itemKey ?? '')),
  }
}

/** Its name where an item was changed since the import wrote it; null where it was not, or is not there any more. */
const editedItem = (row: ImportRowRecord, { drafts, published, withRecords }: Now): string | null => {
  const draft = drafts.get(row.about)
  if (draft === undefined) return null
  const present = wordsOf(draft)
  const now = { present, published: published.has(row.about), hasRecords: withRecords.has(row.about) }
  return itemEditedSince(row, now) ? present.path.join(' › ') : null
}

const editedHead = async (strapi: Core.Strapi, row: ImportRowRecord): Promise<string | null> => {
  const draft = await table(strapi, 'catalogue').findOne({
    where: { documentId: row.about, locale, publishedAt: null },
  })
  return draft !== null && headEditedSince(row, { ...draft, notes: draft.notes ?? [] }) ? draft.name : null
}

/** What others put under an agency or catalogue that this import made: it cannot be taken away from above them. */
const foreign = async (
  strapi: Core.Strapi,
  { id, agencyKey, catalogueKey }: ImportRecord,
): Promise<number> => {
  const made = await table(strapi, 'importRow').findMany({
    where: { importId: id, did: 'create', kind: { $in: ['agency', 'catalogue'] } },
  })
  let count = 0
  if (made.some(({ kind }) => kind === 'catalogue')) {
    const all = await table(strapi, 'item').count({ where: { catalogueKey, locale, publishedAt: null } })
    const ours = await table(strapi, 'importRow').count({
      where: { importId: id, kind: 'item', did: 'create', undone: false },
    })
    count += Math.max(0, all - ours)
  }
  if (made.some(({ kind }) => kind === 'agency')) {
    const others = { agencyKey, documentId: { $ne: catalogueKey }, publishedAt: null }
    count += await table(strapi, 'catalogue').count({ where: others })
    count += await table(strapi, 'department').count({ where: { agencyKey } })
  }
  return count
}

const pageSize = 200

/** Why an import cannot be undone as one; null where it can. Only the newest of its catalogue, and only what nobody touched since. */
export const undoProblem = async (strapi: Core.Strapi, job: ImportRecord): Promise<Problem | null> => {
  const newest = await table(strapi, 'import').findOne({
    where: { catalogueKey: job.catalogueKey, state: { $ne: 'undone' } },
    orderBy: { id: 'desc' },
    select: ['id'],
  })
  const { lasting, state, catalogueKey } = job
  const never = notUndoable({
    lasting,
    state,
    hasCatalogue: catalogueKey !== null,
    newest: newest?.id === job.id,
  })
  if (never !== null) return never
  const edited: string[] = []
  let page: ImportRowRecord[] = []
  const weigh = async (): Promise<void> => {
    const now = await readNow(
      strapi,
      page.map(({ about }) => about),
    )
    edited.push(...page.flatMap((row) => editedItem(row, now) ?? []))
    page = []
    // Synchronous SQLite would hold everybody else up until the last row.
    await breathe()
  }
  for await (const row of importRows(strapi, { importId: job.id, did: { $ne: 'seen' }, undone: false })) {
    if (row.kind === 'catalogue') edited.push(...[(await editedHead(strapi, row)) ?? []].flat())
    if (row.kind === 'item') page.push(row)
    if (page.length === pageSize) await weigh()
  }
  await weigh()
  return touchedSince(edited, await foreign(strapi, job))
}
