import type { Core } from '@strapi/strapi'
import { defaultLocale, type Day, type Locale } from '@gongkai/catalogue-core/catalogue'
import { explainDue, type Explanation } from '@gongkai/catalogue-core/deadline'
import { dashboardOf, type Dashboard, type DueRow, type Stale } from '@gongkai/catalogue-core/duty'
import { table } from '../doors.ts'
import { readContent } from './content.ts'
import { momentOf } from './look.ts'
import { calendar, inspectionRules } from './rules.ts'
import { isSeen, type Agencies } from './seen-by.ts'
import { knownDone, tasksOf } from './tasks.ts'

/** A line with its due day and the working of it in words, by language: a screen shows them as they are. */
type ExplainedRow = Omit<DueRow, 'due'> & {
  readonly dueOn: Day | null
  readonly explained: Readonly<Record<Locale, Explanation>>
}

const explainedRow = ({ due, ...row }: DueRow): ExplainedRow => ({
  ...row,
  dueOn: due.is === 'due' ? due.day : null,
  explained: { 'zh-Hans': explainDue(due, 'zh-Hans'), en: explainDue(due, 'en') },
})

type Lists = 'dueThisWeek' | 'overdue' | 'pending'

/** An agency's dashboard with the names that its lines refer to by key. */
export interface AgencyDashboard
  extends Omit<Dashboard, Lists>, Readonly<Record<Lists, readonly ExplainedRow[]>> {
  readonly agency: { readonly key: string; readonly name: string }
  /** Names of the items that are named in a line. */
  readonly items: Readonly<Record<string, string>>
}

const named = (dashboard: Dashboard): ReadonlySet<string> =>
  new Set([
    ...[...dashboard.dueThisWeek, ...dashboard.overdue, ...dashboard.pending].map(({ item }) => item),
    ...dashboard.stale.flatMap(({ item }: Stale) => item ?? []),
    ...dashboard.empty,
  ])

/** An agency's dashboard as the core has it, with the names of the items in it. */
export const seenDashboard = async (
  strapi: Core.Strapi,
  agencyKey: string,
  now: Date,
): Promise<{ readonly seen: Dashboard; readonly items: Readonly<Record<string, string>> }> => {
  const [content, tasks] = await Promise.all([readContent(strapi, agencyKey), tasksOf(strapi, agencyKey)])
  const seen = dashboardOf(content, calendar, inspectionRules, momentOf(now), knownDone(tasks))
  const keys = named(seen)
  const items = Object.fromEntries(
    content.items.flatMap(({ key, path }) => (keys.has(key) ? [[key, path.at(-1) ?? '']] : [])),
  )
  return { seen, items }
}

/** Agencies by their Chinese names, in the order in which they are shown. */
export const agencyNames = async (
  strapi: Core.Strapi,
  agencies: Agencies,
): Promise<readonly AgencyDashboard['agency'][]> => {
  const rows = await table(strapi, 'agency').findMany({
    where: agencies === 'all' ? {} : { documentId: { $in: [...agencies] } },
    select: ['documentId', 'locale', 'name', 'order'],
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  const names = new Map<string, string>()
  for (const { documentId, locale, name } of rows)
    if (isSeen(agencies, documentId) && (!names.has(documentId) || locale === defaultLocale))
      names.set(documentId, name)
  return [...names].map(([key, name]) => ({ key, name }))
}

/** The dashboards of the agencies that a person works for, one after the other: each costs four statements. */
export const dashboardsOf = async (
  strapi: Core.Strapi,
  agencies: readonly AgencyDashboard['agency'][],
  now: Date,
): Promise<readonly AgencyDashboard[]> => {
  const all: AgencyDashboard[] = []
  for (const agency of agencies) {
    const { seen, items } = await seenDashboard(strapi, agency.key, now)
    all.push({
      ...seen,
      dueThisWeek: seen.dueThisWeek.map(explainedRow),
      overdue: seen.overdue.map(explainedRow),
      pending: seen.pending.map(explainedRow),
      agency,
      items,
    })
  }
  return all
}
