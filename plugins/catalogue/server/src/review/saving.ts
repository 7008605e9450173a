import type { Core } from '@strapi/strapi'
import { afterSaving, type Subject } from '@gongkai/catalogue-core/review'
import type { VersionRow } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { readContent } from './content.ts'
import { readDossier, updateVersion, versionOf } from './dossier.ts'
import { recordEvent } from './record-event.ts'

/**
 * Takes hold of the newest version before a save: a release of the same subject then waits for this transaction, or this
 * one is refused. Answers the row as it is held.
 */
export const holdVersion = async (strapi: Core.Strapi, subject: Subject): Promise<VersionRow | null> => {
  const { latest } = await readDossier(strapi, subject)
  if (latest === null) return null
  await updateVersion(strapi, latest, {})
  return { ...latest, revision: latest.revision + 1 }
}

/** After a save: whoever saved is an author now, and a review under way counts no more. Nothing where no word changed. */
export const noteSaving = async (
  strapi: Core.Strapi,
  subject: Subject,
  one: Somebody,
  held: VersionRow | null,
  now: Date,
): Promise<void> => {
  const content = await readContent(strapi, subject)
  if (content === null) return
  const actor = actorAt(one, { kind: subject.kind, agencyKey: content.agencyKey })
  const latest = held ?? (await readDossier(strapi, subject)).latest
  const saved = afterSaving(latest === null ? null : versionOf(latest), actor, {
    changed: latest?.content !== content.digest,
  })
  if (saved === null) return
  const { event, version } = saved
  await recordEvent(strapi, event.is === 'begun' ? null : latest, {
    subject,
    actor,
    event,
    version,
    content,
    now,
  })
}
