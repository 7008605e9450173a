import type { PublishedAgency } from '../catalogue/agency.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { newestFirst } from './agency.ts'
import { isoMoment, latestMoment } from './moment.ts'
import { recordPath } from './paths.ts'

/** Entries of a feed. */
const entriesShown = 50

/** A record as an entry of a feed. */
export interface FeedEntry extends Pick<GovernmentRecord, 'code' | 'title' | 'summary'> {
  readonly path: string
  readonly author: string
  readonly published: string
  readonly updated: string
}

const entry = (agency: PublishedAgency, record: GovernmentRecord): FeedEntry => {
  const published = isoMoment(record.releasedAt) ?? record.releasedAt
  return {
    code: record.code,
    title: record.title,
    summary: record.summary,
    path: recordPath(agency, record),
    author: agency.name,
    published,
    updated: latestMoment([record.updatedAt, published]) ?? published,
  }
}

/** The newest records of an agency; what was withdrawn is among none of them. */
export const newestEntries = (agency: PublishedAgency): readonly FeedEntry[] =>
  newestFirst(agency.records)
    .slice(0, entriesShown)
    .map((record) => entry(agency, record))

/** The newest of two lists of entries; those of one moment by their addresses, so that every build is the same. */
export const newestOf = (a: readonly FeedEntry[], b: readonly FeedEntry[]): readonly FeedEntry[] =>
  [...a, ...b]
    .sort(
      (one, other) =>
        (one.published < other.published ? 1 : one.published > other.published ? -1 : 0) ||
        (one.path < other.path ? -1 : 1),
    )
    .slice(0, entriesShown)
