import type { Core } from '@strapi/strapi'
import type { Actor, Event, Subject, Version } from '@gongkai/catalogue-core/review'
import { note, whoOf } from '../audit/note.ts'
import type { VersionRow } from '../doors.ts'
import type { Content } from './content.ts'
import { insertVersion, updateVersion } from './dossier.ts'

const reasonIn = (event: Event): string | null => {
  if ('reason' in event) return event.reason
  switch (event.is) {
    case 'approved':
      return event.taken.opinion
    case 'released':
      return event.urgent?.reason ?? null
    case 'kept':
      return event.kept.reason
    case 'begun':
    case 'changed':
    case 'submitted':
    case 'recalled':
    case 'scheduled':
    case 'unscheduled':
    case 'confirmed':
    case 'replaced':
      return null
  }
}

/** What of an event the audit tells beside its reason. */
const detailOf = (event: Event, content: Content): Readonly<Record<string, unknown>> => {
  switch (event.is) {
    case 'submitted':
      return { digest: event.digest, sheet: event.sheet, files: content.files }
    case 'approved':
      return { step: event.taken.step, last: event.last, confirms: event.confirms, digest: content.digest }
    case 'released':
      return { digest: event.digest, urgent: event.urgent !== null, files: content.files }
    case 'scheduled':
      return { at: event.at }
    case 'withdrawn':
      return { notice: event.notice }
    case 'changed':
      return { voids: event.voids, digest: content.digest }
    case 'kept':
      return { finding: event.kept.fingerprint }
    case 'begun':
    case 'recalled':
    case 'returned':
    case 'unscheduled':
    case 'confirmed':
    case 'lapsed':
    case 'replaced':
      return {}
  }
}

export interface Happened {
  readonly subject: Subject
  readonly actor: Actor
  readonly event: Event
  readonly version: Version
  readonly content: Content
  readonly now: Date
}

/** Words are kept of what was submitted or released; while a draft is being written they would only cost. */
const keepsWords = ({ is }: Event): boolean => is === 'submitted' || is === 'released'

/** Writes an event down: the version as it leaves it, and its line in the audit. `row` null: a new version begins. */
export const recordEvent = async (
  strapi: Core.Strapi,
  row: Pick<VersionRow, 'id' | 'revision'> | null,
  { subject, actor, event, version, content, now }: Happened,
): Promise<void> => {
  const { title, agencyKey, digest, words, files } = content
  const data = {
    title,
    agencyKey,
    changedAt: now.toISOString(),
    // Only what saves or releases knows what the draft says now.
    content: digest,
    ...(keepsWords(event) ? { words: { ...words, files } } : {}),
  }
  if (row === null) await insertVersion(strapi, subject, version, data)
  else
    await updateVersion(strapi, row, {
      ...version,
      ...data,
      authors: [...version.authors],
      taken: [...version.taken],
      kept: [...version.kept],
    })
  await note(strapi, {
    now,
    who: whoOf(actor),
    act: event.is,
    subject,
    version: version.number,
    agencyKey,
    title,
    reason: reasonIn(event),
    detail: detailOf(event, content),
  })
}
