import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { authorOf, evolve, plainSheet, type Event, type Version } from '@gongkai/catalogue-core/review'
import { appendAudit } from '../audit/append.ts'
import { entryOf, whoOf } from '../audit/note.ts'
import { table } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { contentOfWords } from '../review/content.ts'
import { momentOf, nextWorkdayEnds } from '../review/scene.ts'
import type { WayOut } from './way-out.ts'

export interface NewRow {
  readonly documentId: string
  readonly row: Readonly<Record<string, unknown>> & { readonly name?: unknown }
  readonly wayOut: WayOut | null
}

const lastEvent = (
  way: WayOut | null,
  one: Somebody,
  { digest, reason, now }: { readonly digest: string; readonly reason: string; readonly now: Date },
): Event | null => {
  const by = authorOf(actorAt(one, { kind: 'item', agencyKey: null }))
  const at = momentOf(now)
  switch (way) {
    case null:
      return null
    case 'review':
      return { is: 'submitted', digest, sheet: plainSheet }
    case 'release':
      return { is: 'released', at, by, digest, urgent: null }
    case 'urgently':
      return {
        is: 'released',
        at,
        by,
        digest,
        urgent: {
          reason,
          by,
          name: one.name,
          confirmBefore: nextWorkdayEnds(now),
          confirmedBy: null,
          confirmedAt: null,
        },
      }
  }
}

/** The first versions of many new items at once, and their lines in the audit; what the document middleware does for one. */
export const writeNewVersions = async (
  strapi: Core.Strapi,
  agencyKey: string,
  rows: readonly NewRow[],
  one: Somebody,
  reason: string,
  now: Date,
): Promise<void> => {
  const actor = actorAt(one, { kind: 'item', agencyKey })
  const made = rows.map(({ documentId, row, wayOut }) => {
    const { words, digest } = contentOfWords('item', row)
    const begun: Version = evolve(null, { is: 'begun', number: 1, author: authorOf(actor) })
    const event = lastEvent(wayOut, one, { digest, reason, now })
    const version = event === null ? begun : evolve(begun, event)
    const title = typeof row.name === 'string' ? row.name : ''
    return {
      data: {
        kind: 'item',
        about: documentId,
        language: defaultLocale,
        agencyKey,
        title,
        revision: 0,
        ...version,
        content: digest,
        words: event === null ? null : { ...words, files: [] },
        changedAt: now.toISOString(),
      },
      entry: entryOf({
        now,
        who: whoOf(actor),
        act: event?.is ?? 'begun',
        subject: { kind: 'item', about: documentId, locale: defaultLocale },
        version: 1,
        agencyKey,
        title,
        reason: event === null ? null : reason,
        detail: { digest, imported: true },
      }),
    }
  })
  await table(strapi, 'version').createMany({ data: made.map(({ data }) => data) })
  await appendAudit(
    strapi,
    made.map(({ entry }) => entry),
  )
}
