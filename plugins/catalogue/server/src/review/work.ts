import type { Core } from '@strapi/strapi'
import { defaultLocale, type Locale } from '@gongkai/catalogue-core/catalogue'
import { authorOf, nextStep, type Actor } from '@gongkai/catalogue-core/review'
import { table, type VersionRow } from '../doors.ts'
import { actorAt, type Person } from '../people/acting.ts'
import { versionOf } from './dossier.ts'
import { stepsOf } from './scene.ts'

/** The lists of 我的工作, each of what waits for this person. */
export const workLists = ['toWrite', 'returned', 'toReview', 'toRelease', 'scheduled', 'toConfirm'] as const
export type WorkList = (typeof workLists)[number]

export interface WorkEntry {
  readonly kind: VersionRow['kind']
  readonly about: string
  readonly locale: Locale
  readonly number: number
  readonly state: VersionRow['state']
  readonly title: string
  readonly agency: { readonly key: string; readonly name: string } | null
  readonly changedAt: string
  readonly because: string | null
  readonly scheduledFor: string | null
  readonly confirmBefore: string | null
  readonly overdue: boolean
}

const shownAtMost = 200

interface Agency {
  readonly key: string
  readonly name: string
  readonly steps: ReturnType<typeof stepsOf>
}

const agenciesByKey = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, Agency>> => {
  const rows = await table(strapi, 'agency').findMany({ where: { locale: defaultLocale } })
  return new Map(
    rows.map((row) => [
      row.documentId,
      { key: row.documentId, name: row.name, steps: stepsOf(row.reviewSteps) },
    ]),
  )
}

const waitsIn = (
  row: VersionRow,
  actor: Extract<Actor, { is: 'person' }>,
  agency: Agency | null,
): WorkList | null => {
  const version = versionOf(row)
  const own = version.authors.includes(authorOf(actor))
  const may = (right: NonNullable<typeof actor.rights>[number]): boolean =>
    actor.rights?.includes(right) === true
  switch (row.state) {
    case 'draft':
      return own && may('write') ? 'toWrite' : null
    case 'returned':
      return own && may('write') ? 'returned' : null
    case 'inReview': {
      const step = nextStep(version, { steps: agency?.steps ?? stepsOf(null) })
      return !own && step !== null && may(step) ? 'toReview' : null
    }
    case 'approved':
      return !own && may('release') ? 'toRelease' : null
    case 'scheduled':
      return may('release') ? 'scheduled' : null
    case 'published': {
      const { urgent } = version
      if (urgent?.confirmedBy !== null) return null
      return !own && urgent.by !== authorOf(actor) && may('confirm') ? 'toConfirm' : null
    }
    case 'replaced':
    case 'withdrawn':
    case 'lapsed':
      return null
  }
}

const entryOf = (row: VersionRow, agency: Agency | null, now: Date): WorkEntry => ({
  kind: row.kind,
  about: row.about,
  locale: row.language as Locale,
  number: row.number,
  state: row.state,
  title: row.title,
  agency: agency === null ? null : { key: agency.key, name: agency.name },
  changedAt: row.changedAt,
  because: row.returnedBecause ?? row.urgent?.reason ?? null,
  scheduledFor: row.scheduledFor,
  confirmBefore: row.urgent?.confirmBefore ?? null,
  overdue: row.urgent?.confirmBefore != null && Date.parse(row.urgent.confirmBefore) < now.getTime(),
})

/** What waits for a person, newest first; each list with its whole length, for a long one is shown in part. */
export const workOf = async (strapi: Core.Strapi, person: Person, now: Date) => {
  const agencies = await agenciesByKey(strapi)
  const mine =
    person.agencies === 'all'
      ? {}
      : { $or: [{ agencyKey: { $in: [...person.agencies] } }, { agencyKey: null }] }
  const rows = await table(strapi, 'version').findMany({
    where: {
      $and: [
        mine,
        {
          $or: [
            { state: { $in: ['draft', 'returned', 'inReview', 'approved', 'scheduled'] } },
            { state: 'published', urgent: { $notNull: true } },
          ],
        },
      ],
    },
    orderBy: { changedAt: 'desc' },
  })
  const lists = new Map<WorkList, WorkEntry[]>(workLists.map((list) => [list, []]))
  const counts = new Map<WorkList, number>()
  for (const row of rows) {
    const agency = agencies.get(row.agencyKey ?? '') ?? null
    const actor = actorAt(person, { kind: row.kind, agencyKey: row.agencyKey })
    const list = actor.is === 'person' ? waitsIn(row, actor, agency) : null
    if (list === null) continue
    counts.set(list, (counts.get(list) ?? 0) + 1)
    const shown = lists.get(list) ?? []
    if (shown.length < shownAtMost) shown.push(entryOf(row, agency, now))
  }
  return Object.fromEntries(
    workLists.map((list) => [list, { total: counts.get(list) ?? 0, entries: lists.get(list) ?? [] }]),
  )
}
