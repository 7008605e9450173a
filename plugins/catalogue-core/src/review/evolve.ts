import type { Event } from './event.ts'
import { firstVersion, type Version } from './version.ts'

const andAlso = (authors: readonly string[], author: string): readonly string[] =>
  authors.includes(author) ? authors : [...authors, author]

/** A review that no longer counts leaves nothing behind that could be taken for one. */
const unreviewed = { digest: null, taken: [], scheduledFor: null, returnedBecause: null } as const

/** What a version is after an event. Total: the decider alone says which events can happen when. */
export const evolve = (version: Version | null, event: Event): Version => {
  const before = version ?? firstVersion
  switch (event.is) {
    case 'begun':
      // Personal data that was allowed to stay was allowed in that version only.
      return { ...firstVersion, number: event.number, authors: [event.author] }
    case 'changed':
      return {
        ...before,
        authors: andAlso(before.authors, event.author),
        // A returned version stays returned, with its reason in sight, until it is submitted again.
        ...(event.voids ? { ...unreviewed, state: 'draft' as const } : {}),
      }
    case 'submitted':
      return { ...before, ...unreviewed, state: 'inReview', digest: event.digest, sheet: event.sheet }
    case 'recalled':
      return { ...before, ...unreviewed, state: 'draft' }
    case 'approved':
      return {
        ...before,
        state: event.last ? 'approved' : 'inReview',
        taken: [...before.taken, event.taken],
        kept: before.kept.map((kept) =>
          event.confirms.includes(kept.fingerprint) ? { ...kept, confirmedBy: event.taken.by } : kept,
        ),
      }
    case 'returned':
      return { ...before, ...unreviewed, state: 'returned', returnedBecause: event.reason }
    case 'scheduled':
      return { ...before, state: 'scheduled', scheduledFor: event.at }
    case 'unscheduled':
      return { ...before, state: 'approved', scheduledFor: null }
    case 'released':
      return {
        ...before,
        state: 'published',
        digest: event.digest,
        releasedAt: event.at,
        releasedBy: event.by,
        urgent: event.urgent,
        scheduledFor: null,
      }
    case 'confirmed':
      return before.urgent === null
        ? before
        : { ...before, urgent: { ...before.urgent, confirmedBy: event.by, confirmedAt: event.at } }
    case 'withdrawn':
      return { ...before, state: 'withdrawn', endedAt: event.at, endedBecause: event.reason }
    case 'lapsed':
      return { ...before, state: 'lapsed', endedAt: event.at, endedBecause: event.reason }
    case 'replaced':
      return { ...before, state: 'replaced', endedAt: event.at }
    case 'kept':
      return {
        ...before,
        kept: [...before.kept.filter((k) => k.fingerprint !== event.kept.fingerprint), event.kept],
      }
  }
}
