import type { Core } from '@strapi/strapi'
import { Moment } from '@gongkai/catalogue-core/catalogue'
import { overdueEntries, standingDuties } from '@gongkai/catalogue-core/duty'
import * as v from 'valibot'
import { table } from '../doors.ts'
import { reasonOf } from '../relay/reason.ts'
import { readContent } from './content.ts'
import { logOverdue, titled } from './log-overdue.ts'
import { calendar, inspectionRules } from './rules.ts'
import { knownDone, tasksOf, writeTasks } from './tasks.ts'

export const momentOf = (now: Date): Moment => v.parse(Moment, now.toISOString())

/**
 * Looks at an agency's duties: makes the tasks of the periods that have begun, marks those that a release fulfilled, and
 * logs what became overdue. `of`: only those of some items. Safe to call at any time, any number of times, by any number of processes.
 */
export const dutiesOf = async (
  strapi: Core.Strapi,
  agencyKey: string,
  now: Date = new Date(),
  of: readonly string[] | null = null,
): Promise<void> => {
  const content = await readContent(strapi, agencyKey, of)
  const tasks = await tasksOf(strapi, agencyKey, of)
  const standing = standingDuties(
    content,
    calendar,
    inspectionRules.statutes,
    momentOf(now),
    knownDone(tasks),
  )
  await writeTasks(strapi, agencyKey, tasks, standing)
  const titles = new Map(content.records.map(({ key, title }) => [key, title]))
  const entries = overdueEntries(standing).map((entry) => titled(entry, content.items, titles))
  await logOverdue(strapi, agencyKey, entries, now)
}

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** One agency after the other; what goes wrong with one is told and keeps no other from being looked at. */
export const lookAt = async (strapi: Core.Strapi, agencies: Iterable<string>, now: Date): Promise<void> => {
  for (const agencyKey of agencies) {
    try {
      await dutiesOf(strapi, agencyKey, now)
    } catch (error) {
      strapi.log.error(
        `catalogue: the duties of agency ${agencyKey} could not be looked at and will be again: ${reasonOf(error)}`,
      )
    }
    await breathe()
  }
}

export const everyAgency = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> => {
  const rows = await table(strapi, 'agency').findMany({ select: ['documentId'], orderBy: { id: 'asc' } })
  return new Set(rows.map(({ documentId }) => documentId))
}

/** Agencies in which an item or a record was written since. */
export const touchedSince = async (strapi: Core.Strapi, since: Date): Promise<ReadonlySet<string>> => {
  const query = { where: { updatedAt: { $gte: since.toISOString() } }, select: ['agencyKey'] }
  const rows = [
    ...(await table(strapi, 'item').findMany(query)),
    ...(await table(strapi, 'record').findMany(query)),
  ]
  return new Set(rows.flatMap(({ agencyKey }) => agencyKey ?? []))
}
