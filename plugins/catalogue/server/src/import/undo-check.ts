import type { Core } from '@strapi/strapi'
import { defaultLocale, problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import { sameValue, type DocumentItem } from '@gongkai/catalogue-core/import'
import { table, type ImportRecord, type ImportRowRecord } from '../doors.ts'
import { valuesOf, wordsOf } from './item-words.ts'
import { importRows } from './memory.ts'

const locale = defaultLocale
const namesShown = 5

/** Words that stand, beside those the import left: an update left alone what only an editor had changed. */
const leftAlone = (present: DocumentItem, { did, before, after }: ImportRowRecord): boolean => {
  const [was, wrote] = [before as DocumentItem | null, after as DocumentItem | null]
  if (did === 'create' || was === null || wrote === null) return sameValue(present, wrote)
  const is: Readonly<Record<string, unknown>> = present
  const old: Readonly<Record<string, unknown>> = was
  const file: Readonly<Record<string, unknown>> = wrote
  return Object.keys(file).every(
    (field) => sameValue(is[field], file[field]) || sameValue(is[field], old[field]),
  )
}

/** What was changed since the import wrote this row; null where nothing was. */
const editedSince = async (strapi: Core.Strapi, row: ImportRowRecord): Promise<string | null> => {
  const { about, did } = row
  const draft = await table(strapi, 'item').findOne({
    where: { documentId: about, locale, publishedAt: null },
  })
  // Deleted by an editor since: there is nothing left to undo.
  if (draft === null) return null
  const present = wordsOf(draft)
  const name = present.path.join(' › ')
  const published =
    (await table(strapi, 'item').count({
      where: { documentId: about, locale, publishedAt: { $notNull: true } },
    })) > 0
  if (did === 'withdraw') return published ? name : null
  if (
    !leftAlone(present, row) ||
    (row.published && !published) ||
    (did === 'create' && !row.published && published)
  )
    return name
  const records = did === 'create' ? await table(strapi, 'record').count({ where: { itemKey: about } }) : 0
  return records > 0 ? name : null
}

const editedHead = async (
  strapi: Core.Strapi,
  { about, did, before, after }: ImportRowRecord,
): Promise<string | null> => {
  const draft = await table(strapi, 'catalogue').findOne({
    where: { documentId: about, locale, publishedAt: null },
  })
  if (draft === null) return null
  const is: Readonly<Record<string, unknown>> = { ...draft, notes: draft.notes ?? [] }
  const written = after as Readonly<Record<string, unknown>> | null
  const old = before as Readonly<Record<string, unknown>> | null
  const same = Object.entries(written ?? {}).every(
    ([field, value]) =>
      sameValue(is[field], value) || (did !== 'create' && sameValue(is[field], old?.[field])),
  )
  return same ? null : draft.name
}

/** Items that somebody else put into a catalogue this import made: it cannot be taken away under them. */
const foreignItems = async (strapi: Core.Strapi, importId: number, catalogueKey: string): Promise<number> => {
  const all = await table(strapi, 'item').count({ where: { catalogueKey, locale, publishedAt: null } })
  let ours = 0
  for await (const row of importRows(strapi, { importId, kind: 'item', did: 'create', undone: false }))
    ours += await table(strapi, 'item').count({ where: { documentId: row.about, locale, publishedAt: null } })
  return all - ours
}

/** Why an import cannot be undone as one; null where it can. Only the newest of its catalogue, and only what nobody touched since. */
export const undoProblem = async (strapi: Core.Strapi, job: ImportRecord): Promise<Problem | null> => {
  const newest = await table(strapi, 'import').findOne({
    where: { catalogueKey: job.catalogueKey, state: { $ne: 'undone' } },
    orderBy: { id: 'desc' },
    select: ['id'],
  })
  if (job.catalogueKey === null || newest?.id !== job.id || !['done', 'stopped'].includes(job.state))
    return problem('IMPORT_NOT_UNDOABLE')
  const names: string[] = []
  let count = 0
  for await (const row of importRows(strapi, { importId: job.id, did: { $ne: 'seen' }, undone: false })) {
    const edited =
      row.kind === 'item'
        ? await editedSince(strapi, row)
        : row.kind === 'catalogue'
          ? await editedHead(strapi, row)
          : null
    if (edited === null) continue
    count += 1
    if (names.length < namesShown) names.push(edited)
  }
  const made = await table(strapi, 'importRow').findOne({
    where: { importId: job.id, kind: 'catalogue', did: 'create' },
  })
  if (made !== null) {
    const foreign = await foreignItems(strapi, job.id, job.catalogueKey)
    if (foreign > 0) names.push(`+${String(foreign)}`)
    count += foreign
  }
  return count === 0
    ? null
    : problem('IMPORT_EDITED_SINCE', { count: String(count), names: names.join('、') })
}

export const valuesBefore = (row: ImportRowRecord): Readonly<Record<string, unknown>> =>
  row.before === null ? {} : valuesOf(row.before as DocumentItem)
