import type { Core } from '@strapi/strapi'
import { defaultLocale, problem, type Locale } from '@gongkai/catalogue-core/catalogue'
import { mayWrite, reviewedKinds, type ReviewedKind, type Subject } from '@gongkai/catalogue-core/review'
import { noteRefusal } from '../audit/note-refusal.ts'
import { whoOf } from '../audit/note.ts'
import { localesOf, type DocumentAct } from '../documents/act.ts'
import { refuse, type Refusal } from '../documents/refuse.ts'
import { table, type VersionRow } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { localesOfDraft, readContent } from './content.ts'
import { isLive, noteCorrection, readLive } from './live.ts'
import { deleteBefore, releaseAfter, releaseBefore, withdrawBefore } from './release.ts'
import { holdVersion, noteSaving } from './saving.ts'
import { standingOf } from './standing.ts'
import { foreignUploads } from '../uploads/may-see.ts'
import { momentFor } from './wish.ts'
import { writeWithdrawal } from './withdrawal.ts'

const isReviewed = (kind: string): kind is ReviewedKind => reviewedKinds.some((k) => k === kind)

/** The versions an act is about: one per language that it names and that there is. */
const subjectsOf = async (
  strapi: Core.Strapi,
  { kind, params }: DocumentAct,
): Promise<readonly Subject[]> => {
  const { documentId } = params
  if (documentId === undefined || !isReviewed(kind)) return []
  const wanted = localesOf(params.locale, defaultLocale)
  const rows = await table(strapi, kind).findMany({
    where: { documentId, ...(wanted === null ? {} : { locale: { $in: wanted } }) },
    select: ['locale'],
  })
  return [...new Set(rows.map(({ locale }) => locale as Locale))].map((locale) => ({
    kind,
    about: documentId,
    locale,
  }))
}

/** What an act that saves holds on to: the versions, by language, and what stood live before. */
export interface Held {
  readonly versions: ReadonlyMap<string, VersionRow | null>
  readonly live: Awaited<ReturnType<typeof readLive>>
  /** Uploads that hung on the document before. */
  readonly uploads: ReadonlySet<number>
}

/** Whoever writes must work for the agency, before as after: nothing is moved into another one, or out of it. */
const checkAgency = async (strapi: Core.Strapi, act: DocumentAct, one: Somebody): Promise<void> => {
  const { kind, params } = act
  if (params.documentId === undefined) return
  const standing = await standingOf(strapi, kind, params.documentId)
  if (standing === null) return
  const problems = mayWrite(actorAt(one, { kind, agencyKey: standing.agencyKey }))
  if (problems.length > 0) refuse(strapi, problems, kind)
}

/** What the review says to an act before it is done. */
export const reviewBefore = async (
  strapi: Core.Strapi,
  act: DocumentAct,
  one: Somebody,
  now: Date,
): Promise<Held> => {
  const { action } = act
  const subjects = await subjectsOf(strapi, act)
  const held = new Map<string, VersionRow | null>()
  const live =
    action === 'update' && isLive(act.kind) && act.params.documentId !== undefined
      ? await readLive(strapi, act.kind, act.params.documentId, act.params.locale)
      : null
  switch (action) {
    case 'publish':
      for (const subject of subjects) await releaseBefore(strapi, subject, one, momentFor(subject, now))
      break
    case 'unpublish':
      for (const subject of subjects) {
        const at = momentFor(subject, now)
        const end = await withdrawBefore(strapi, subject, one, at)
        if (end !== null) await writeWithdrawal(strapi, subject, end, one, at)
      }
      break
    case 'delete': {
      await checkAgency(strapi, act, one)
      const problems = (
        await Promise.all(subjects.map((subject) => deleteBefore(strapi, subject, one, now)))
      ).flat()
      if (problems.length > 0) refuse(strapi, problems, act.kind)
      break
    }
    default:
      await checkAgency(strapi, act, one)
      // A copy is a document of its own; what it was made from stays untouched.
      if (action !== 'clone')
        for (const subject of subjects) held.set(subject.locale, await holdVersion(strapi, subject))
  }
  const uploads = new Set<number>()
  if (one.is === 'person' && one.agencies !== 'all' && action === 'update')
    for (const subject of subjects)
      for (const { id } of (await readContent(strapi, subject))?.uploads ?? []) uploads.add(id)
  return { versions: held, live, uploads }
}

const checkUploads = async (
  strapi: Core.Strapi,
  subject: Subject,
  one: Somebody,
  { uploads: before }: Held,
): Promise<void> => {
  if (one.is !== 'person' || one.agencies === 'all' || subject.kind !== 'record') return
  const content = await readContent(strapi, subject)
  const fresh = (content?.uploads ?? []).map(({ id }) => id).filter((id) => !before.has(id))
  const foreign = await foreignUploads(strapi, one, fresh, subject.about)
  if (foreign.length > 0) refuse(strapi, [problem('NOT_FOUND_HERE')], subject.kind)
}

interface Touched {
  readonly documentId: string
  readonly locale?: Locale | null | undefined
}

/** What the review keeps of an act once it is done. */
export const reviewAfter = async (
  strapi: Core.Strapi,
  act: DocumentAct,
  one: Somebody,
  held: Held,
  result: readonly Touched[],
  now: Date,
): Promise<void> => {
  const { kind, action } = act
  if (action === 'create' || action === 'clone' || action === 'update')
    for (const { documentId } of result) await checkAgency(strapi, { ...act, params: { documentId } }, one)
  if (action === 'update') await noteCorrection(strapi, act, one, held.live, now)
  if (!isReviewed(kind)) return
  if (action === 'publish') {
    for (const { documentId: about, locale } of result)
      await releaseAfter(strapi, { kind, about, locale: locale ?? defaultLocale })
    return
  }
  if (action === 'unpublish' || action === 'delete') return
  for (const about of new Set(result.map(({ documentId }) => documentId)))
    // Saving one language changes in the others what all have in common.
    for (const locale of await localesOfDraft(strapi, kind, about)) {
      const subject = { kind, about, locale }
      await checkUploads(strapi, subject, one, held)
      await noteSaving(strapi, subject, one, held.versions.get(locale) ?? null, now)
    }
}

/** A refused act on content, in the audit: who tried what, and why not. */
export const noteRefusedAct = async (
  strapi: Core.Strapi,
  { kind, action, params }: DocumentAct,
  one: Somebody,
  { details }: Refusal,
  now: Date,
  transaction: Parameters<typeof noteRefusal>[2],
): Promise<void> => {
  const standing = params.documentId === undefined ? null : await standingOf(strapi, kind, params.documentId)
  const [locale] = localesOf(params.locale, defaultLocale) ?? [null]
  noteRefusal(
    strapi,
    {
      now,
      who: whoOf(actorAt(one, { kind, agencyKey: null })),
      act: action,
      subject: { kind, about: params.documentId ?? '', locale: locale ?? null },
      agencyKey: standing?.agencyKey ?? null,
      title: standing?.title ?? null,
      refused: details.problems.map(({ code }) => code),
    },
    transaction,
  )
}
