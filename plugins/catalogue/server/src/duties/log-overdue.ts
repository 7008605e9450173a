import type { Core } from '@strapi/strapi'
import type { DutyItem, OverdueEntry } from '@gongkai/catalogue-core/duty'
import { table } from '../doors.ts'
import { tellAudit } from './tell-audit.ts'

export interface Titled extends OverdueEntry {
  readonly title: string
}

const batch = 200

/** Those that no line tells of yet, asked for in batches: SQLite takes only so many values in a statement. */
const unlogged = async (strapi: Core.Strapi, entries: readonly Titled[]): Promise<readonly Titled[]> => {
  const known = new Set<string>()
  for (let at = 0; at < entries.length; at += batch) {
    const keys = entries.slice(at, at + batch).map(({ key }) => key)
    const rows = await table(strapi, 'overdue').findMany({ where: { key: { $in: keys } }, select: ['key'] })
    for (const { key } of rows) known.add(key)
  }
  return entries.filter(({ key }) => !known.has(key))
}

/** The line and its place in the audit chain, in one transaction: neither is there without the other. */
const logOne = async (strapi: Core.Strapi, agencyKey: string, entry: Titled, now: Date): Promise<void> => {
  const { key, at, subject, about, item, dueOn, title } = entry
  const loggedAt = now.toISOString()
  await strapi.db.transaction(async () => {
    await table(strapi, 'overdue').createMany({
      data: [{ key, at, loggedAt, agencyKey, subject, about, itemKey: item, dueOn, title }],
    })
    await tellAudit(strapi, agencyKey, entry, now)
  })
}

/** Logs what became overdue, each once for ever. Of two processes that see it at once the unique index lets one through. */
export const logOverdue = async (
  strapi: Core.Strapi,
  agencyKey: string,
  entries: readonly Titled[],
  now: Date,
): Promise<number> => {
  const missing = await unlogged(strapi, entries)
  let logged = 0
  for (const entry of missing)
    try {
      await logOne(strapi, agencyKey, entry, now)
      logged += 1
    } catch (error) {
      const other = await table(strapi, 'overdue').findOne({ where: { key: entry.key } })
      if (other === null) throw error
    }
  return logged
}

/** `通知` or `机构名单（2026-11）`: the line can be read when what it is about is gone. */
export const titled = (
  entry: OverdueEntry,
  items: readonly DutyItem[],
  titles: ReadonlyMap<string, string>,
): Titled => {
  const item = items.find(({ key }) => key === entry.item)?.path.at(-1) ?? ''
  const title = titles.get(entry.about) ?? `${item}（${entry.about.split(':').at(-1) ?? ''}）`
  return { ...entry, title: title.slice(0, 600) }
}
