import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import type { Subject } from '@gongkai/catalogue-core/review'
import { verifyAudit, type ChainState } from '../../audit/verify.ts'
import { table, type AuditRow, type VersionRow } from '../../doors.ts'
import { namesOf } from '../view.ts'

/** When a change was on its way to search and site, and when it was there. */
export interface Reached {
  readonly changedAt: string
  readonly destination: 'search' | 'site'
  readonly state: 'due' | 'parked' | 'done'
  readonly deliveredAt: string | null
  readonly attempts: number
}

/** All that shows what was public of one subject, when, and by whose decision. */
export interface Evidence {
  readonly subject: Subject
  readonly title: string
  readonly agency: string | null
  readonly versions: readonly VersionRow[]
  readonly people: Readonly<Record<string, string>>
  readonly audit: readonly Pick<AuditRow, 'seq' | 'previous' | 'digest' | 'entry'>[]
  readonly chain: ChainState
  readonly reached: readonly Reached[]
}

const reachedOf = async (
  strapi: Core.Strapi,
  { kind, about, locale }: Subject,
): Promise<readonly Reached[]> => {
  const changes = await table(strapi, 'change').findMany({
    where: { subject: kind, about, $or: [{ language: locale }, { language: null }] },
    orderBy: { id: 'asc' },
  })
  const at = new Map(changes.map((change) => [change.id, change.at]))
  const deliveries = await table(strapi, 'delivery').findMany({
    where: { changeId: { $in: [...at.keys()] } },
    orderBy: { id: 'asc' },
  })
  return deliveries.flatMap(({ changeId, destination, state, doneAt, attempts }) =>
    // That somebody else's host was told shows nothing of what the public could reach.
    destination === 'foreign'
      ? []
      : [{ changedAt: at.get(changeId) ?? '', destination, state, deliveredAt: doneAt, attempts }],
  )
}

/** Null where nothing of it was ever released. */
export const readEvidence = async (strapi: Core.Strapi, subject: Subject): Promise<Evidence | null> => {
  const { kind, about, locale } = subject
  const versions = await table(strapi, 'version').findMany({
    where: { kind, about, language: locale, releasedAt: { $notNull: true } },
    orderBy: { number: 'asc' },
  })
  const last = versions.at(-1)
  if (last === undefined) return null
  const agency = await table(strapi, 'agency').findOne({
    where: { documentId: last.agencyKey ?? '', locale: defaultLocale },
  })
  return {
    subject,
    title: last.title,
    agency: agency?.name ?? null,
    versions,
    people: await namesOf(strapi, ...versions),
    audit: await table(strapi, 'audit').findMany({ where: { about }, orderBy: { seq: 'asc' } }),
    chain: await verifyAudit(strapi),
    reached: await reachedOf(strapi, subject),
  }
}
