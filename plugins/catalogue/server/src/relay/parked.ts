import type { Core } from '@strapi/strapi'
import { subjects, type Destination, type Subject } from '@gongkai/catalogue-core/outbox'
import { table, type ChangeRow } from '../doors.ts'

/** A delivery that was tried often enough, and what it is about, for a person. */
interface Parked {
  readonly id: number
  readonly subject: string | undefined
  readonly documentId: string | undefined
  /** What the document is called now; null when it is gone. */
  readonly title: string | null
  readonly locale: string | null | undefined
  readonly at: string | undefined
  readonly attempts: number
  readonly lastError: string | null
}

/** Search words have no title: there is one set of them. */
type Named = Exclude<Subject, 'thesaurus'>

const naming = {
  agency: 'name',
  department: 'name',
  basis: 'title',
  catalogue: 'name',
  item: 'name',
  record: 'title',
} as const satisfies Readonly<Record<Named, 'name' | 'title'>>

interface Version {
  readonly documentId: string
  readonly locale: string | null
  readonly publishedAt: string | null
  readonly name?: string | null
  readonly title?: string | null
}

/** Of drafts, published versions and languages the one that the delivery is nearest to. */
const nearest = (versions: readonly Version[], language: string | null): Version | undefined =>
  versions.find((one) => one.locale === language && one.publishedAt !== null) ??
  versions.find((one) => one.locale === language) ??
  versions[0]

const titlesOf = async (
  strapi: Core.Strapi,
  subject: Named,
  changes: readonly ChangeRow[],
): Promise<readonly (readonly [changeId: number, title: string | null])[]> => {
  const about = changes.filter((change) => change.subject === subject)
  if (about.length === 0) return []
  const field = naming[subject]
  const versions: readonly Version[] = await table(strapi, subject).findMany({
    select: ['documentId', 'locale', 'publishedAt', field],
    where: { documentId: { $in: about.map((change) => change.about) } },
    orderBy: { id: 'asc' },
  })
  return about.map(({ id, about: documentId, language }) => {
    const own = versions.filter((version) => version.documentId === documentId)
    return [id, nearest(own, language)?.[field] ?? null]
  })
}

/** The oldest hundred deliveries that are parked for a destination. */
export const parkedRows = async (
  strapi: Core.Strapi,
  destination: Destination,
): Promise<readonly Parked[]> => {
  const rows = await table(strapi, 'delivery').findMany({
    where: { destination, state: 'parked' },
    orderBy: { id: 'asc' },
    limit: 100,
  })
  const changes = await table(strapi, 'change').findMany({
    where: { id: { $in: rows.map((r) => r.changeId) } },
  })
  const named = subjects.filter((subject) => subject !== 'thesaurus')
  const titles = await Promise.all(named.map((subject) => titlesOf(strapi, subject, changes)))
  const title = new Map(titles.flat())
  return rows.map(({ id, changeId, attempts, lastError }) => {
    const change = changes.find((c) => c.id === changeId)
    return {
      id,
      subject: change?.subject,
      documentId: change?.about,
      title: title.get(changeId) ?? null,
      locale: change?.language,
      at: change?.at,
      attempts,
      lastError,
    }
  })
}
