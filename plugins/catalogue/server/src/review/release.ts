import type { Core } from '@strapi/strapi'
import { problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import {
  decide,
  evolve,
  type Command,
  type Event,
  type Subject,
  type Version,
} from '@gongkai/catalogue-core/review'
import { refuse } from '../documents/refuse.ts'
import { table, type VersionRow } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { readContent, type Content } from './content.ts'
import { dossierOf, readDossier, updateVersion, versionOf, type DossierRows } from './dossier.ts'
import { endVersions } from './end.ts'
import { recordEvent } from './record-event.ts'
import { momentOf, readScene } from './scene.ts'
import { keepEvidence } from './vault.ts'
import { wishFor, type Lapse } from './wish.ts'

interface Decided {
  readonly rows: DossierRows
  /** The version it is about; null where it begins a new one. */
  readonly row: VersionRow | null
  readonly content: Content
  readonly event: Event
  readonly version: Version
}

/** Decides a command on a subject as it stands, or refuses with every reason. */
export const decideOn = async (
  strapi: Core.Strapi,
  subject: Subject,
  command: Command,
  one: Somebody,
  now: Date,
): Promise<Decided> => {
  const content = (await readContent(strapi, subject)) ?? (await readContent(strapi, subject, 'published'))
  if (content === null) return refuse(strapi, [problem('NOT_FOUND_HERE')])
  const rows = await readDossier(strapi, subject)
  const scene = await readScene(strapi, subject, content, one, now, command.does)
  const decision = decide(command, dossierOf(rows), scene)
  if (!decision.decided) return refuse(strapi, decision.because, subject.kind)
  const { event, version } = decision
  const row = [rows.latest, rows.published].find((r) => r?.number === version.number) ?? null
  if (row === null && event.is !== 'begun') return refuse(strapi, [problem('VERSION_MOVED')])
  return { rows, row, content, event, version }
}

/** The version that was public until now ends where its successor begins. */
const replaceBefore = async (
  strapi: Core.Strapi,
  { rows: { published } }: Decided,
  version: Version,
  now: Date,
): Promise<void> => {
  if (published === null || published.number === version.number) return
  const ended = evolve(versionOf(published), { is: 'replaced', at: momentOf(now) })
  await updateVersion(strapi, published, { state: ended.state, endedAt: ended.endedAt })
}

/**
 * A publish of the document service, whichever door it came through, is the release: decided here, before Strapi copies the
 * draft. Without a wish it is a plain release of an approved version.
 */
export const releaseBefore = async (
  strapi: Core.Strapi,
  subject: Subject,
  one: Somebody,
  now: Date,
): Promise<void> => {
  const wish = wishFor(subject)
  const command: Command = wish?.does === 'releaseUrgently' ? wish : { does: 'release' }
  const decided = await decideOn(strapi, subject, command, one, now)
  const { row, content, event, version } = decided
  const { kind } = subject
  await keepEvidence(strapi, content)
  await replaceBefore(strapi, decided, version, now)
  const actor = actorAt(one, { kind, agencyKey: content.agencyKey })
  await recordEvent(strapi, row, { subject, actor, event, version, content, now })
}

/** What the server gave at the release (numbers, moments) is part of the draft now, and no change of anybody's. */
export const releaseAfter = async (strapi: Core.Strapi, subject: Subject): Promise<void> => {
  const content = await readContent(strapi, subject)
  if (content === null) return
  const { words, files } = content
  await table(strapi, 'version').updateMany({
    where: { about: subject.about, language: subject.locale, state: 'published' },
    data: { content: content.digest, words: { ...words, files } },
  })
}

const lapse = async (
  strapi: Core.Strapi,
  subject: Subject,
  { reason }: Lapse,
  one: Somebody,
  now: Date,
): Promise<void> => {
  const { published } = await readDossier(strapi, subject)
  const content = await readContent(strapi, subject, 'published')
  if (one.is !== 'clock' || published === null || content === null)
    return refuse(strapi, [problem('NOT_PUBLISHED')])
  const event: Event = { is: 'lapsed', at: momentOf(now), reason }
  const version = evolve(versionOf(published), event)
  await recordEvent(strapi, published, { subject, actor: one, event, version, content, now })
}

/** An unpublish, whichever door it came through, is a withdrawal and needs its reason. Answers whether a notice stays. */
export const withdrawBefore = async (
  strapi: Core.Strapi,
  subject: Subject,
  one: Somebody,
  now: Date,
): Promise<{ readonly reason: string; readonly notice: boolean } | null> => {
  const wish = wishFor(subject)
  if (wish?.does === 'lapse') {
    await lapse(strapi, subject, wish, one, now)
    return null
  }
  if (wish?.does !== 'withdraw') return refuse(strapi, [problem('WITHDRAW_WITH_REASON')])
  const { row, content, event, version } = await decideOn(strapi, subject, wish, one, now)
  const actor = actorAt(one, { kind: subject.kind, agencyKey: content.agencyKey })
  await recordEvent(strapi, row, { subject, actor, event, version, content, now })
  return { reason: wish.reason.trim(), notice: wish.notice }
}

/** What is public is withdrawn first, with its reason. Of what was public once, the versions and the audit stay as evidence. */
export const deleteBefore = async (
  strapi: Core.Strapi,
  subject: Subject,
  one: Somebody,
  now: Date,
): Promise<readonly Problem[]> => {
  const { about, locale } = subject
  const content = (await readContent(strapi, subject)) ?? (await readContent(strapi, subject, 'published'))
  if (content === null) return []
  const was = await table(strapi, 'version').count({
    where: { about, language: locale, state: 'published' },
  })
  // Taken back as a whole (an import undone), it goes by a withdrawal with its reason, as anything public does.
  const wish = wishFor(subject)
  if (was > 0 && wish?.does !== 'withdraw') return [problem('DELETE_PUBLIC', { name: content.title })]
  if (was > 0 && wish?.does === 'withdraw') await decideOn(strapi, subject, wish, one, now)
  await endVersions(
    strapi,
    subject.kind,
    [about],
    wish !== null && 'reason' in wish ? wish.reason : '删除草稿',
    now,
    locale,
  )
  return []
}
