import type { Core } from '@strapi/strapi'
import { Moment } from '@gongkai/catalogue-core/catalogue'
import { overdueAt, type Done, type Standing } from '@gongkai/catalogue-core/duty'
import * as v from 'valibot'
import { table, type TaskRow } from '../doors.ts'
import { addOnce } from './add-once.ts'

type Owed = Extract<Standing, { subject: 'task' }>

/** Of an agency, or of some of its items. */
export const tasksOf = (
  strapi: Core.Strapi,
  agencyKey: string,
  of: readonly string[] | null = null,
): Promise<readonly TaskRow[]> =>
  table(strapi, 'task').findMany({
    where: { agencyKey, ...(of === null ? {} : { itemKey: { $in: of } }) },
    orderBy: { id: 'asc' },
  })

/** What was fulfilled when last looked at: it stays so. */
export const knownDone = (rows: readonly TaskRow[]): ReadonlyMap<string, Done> =>
  new Map(
    rows.flatMap(({ key, doneBy, doneAt }) =>
      doneBy === null || doneAt === null
        ? []
        : [[key, { record: doneBy, at: v.parse(Moment, new Date(doneAt).toISOString()) }]],
    ),
  )

const valuesOf = (agencyKey: string, { obligation, state, done }: Owed) => ({
  key: obligation.key,
  agencyKey,
  itemKey: obligation.item,
  period: obligation.period,
  dueOn: obligation.dueOn,
  state,
  doneBy: done?.record ?? null,
  doneAt: done?.at ?? null,
  overdueAt: state === 'overdue' || state === 'doneLate' ? overdueAt(obligation.dueOn) : null,
})

/**
 * Brings an agency's tasks to how they stand now. One that its item no longer owes (the deadline was worded anew, the
 * item withdrawn) goes unless it was done; what had become overdue stays in the log.
 */
export const writeTasks = async (
  strapi: Core.Strapi,
  agencyKey: string,
  present: readonly TaskRow[],
  standing: readonly Standing[],
): Promise<void> => {
  const tasks = table(strapi, 'task')
  const owed = standing.filter((one): one is Owed => one.subject === 'task')
  const byKey = new Map(present.map((row) => [row.key, row]))
  await addOnce(
    tasks,
    owed.filter(({ obligation }) => !byKey.has(obligation.key)).map((one) => valuesOf(agencyKey, one)),
  )
  for (const one of owed) {
    const row = byKey.get(one.obligation.key)
    if (row?.doneBy !== null) continue
    if (row.state === one.state && row.dueOn === one.obligation.dueOn) continue
    await tasks.updateMany({ where: { id: row.id }, data: valuesOf(agencyKey, one) })
  }
  const keys = new Set(owed.map(({ obligation }) => obligation.key))
  const gone = present.filter(({ key, doneBy }) => doneBy === null && !keys.has(key))
  if (gone.length > 0) await tasks.deleteMany({ where: { id: { $in: gone.map(({ id }) => id) } } })
}
