import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { sameValue } from '@gongkai/catalogue-core/import'
import { authorOf, correctable, decideCorrection } from '@gongkai/catalogue-core/review'
import { note, whoOf } from '../audit/note.ts'
import { contentTypes } from '../content-types/index.ts'
import type { DocumentAct } from '../documents/act.ts'
import { refuse } from '../documents/refuse.ts'
import { table } from '../doors.ts'
import { labels } from '../panel/labels.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { nextWorkdayEnds } from './scene.ts'
import { standingOf } from './standing.ts'

/** What has no drafts: a save is public at once. */
export const liveKinds = ['agency', 'department', 'basis'] as const
export type LiveKind = (typeof liveKinds)[number]

export const isLive = (kind: string): kind is LiveKind => liveKinds.some((k) => k === kind)

type Words = Readonly<Record<string, unknown>>

interface Attribute {
  readonly type: string
  readonly visible?: boolean
}

const wordsOf = (kind: LiveKind, row: Words): Words =>
  Object.fromEntries(
    Object.entries(contentTypes[kind].schema.attributes as Record<string, Attribute>).flatMap(
      ([field, { type, visible }]) =>
        type === 'relation' || type === 'media' || visible === false ? [] : [[field, row[field] ?? null]],
    ),
  )

/** The words of a live row, and in which language; null where there is none. */
export const readLive = async (
  strapi: Core.Strapi,
  kind: LiveKind,
  about: string,
  locale: unknown,
): Promise<{ readonly words: Words; readonly language: string | null } | null> => {
  const language = kind === 'basis' ? null : typeof locale === 'string' ? locale : defaultLocale
  const row = await table(strapi, kind).findOne({
    where: { documentId: about, ...(language === null ? {} : { locale: language }) },
  })
  return row === null ? null : { words: wordsOf(kind, row as unknown as Words), language }
}

const Safe = v.array(v.picklist(correctable))

const safeFields = async (strapi: Core.Strapi, agencyKey: string | null): Promise<readonly string[]> => {
  const agency =
    agencyKey === null
      ? null
      : await table(strapi, 'agency').findOne({ where: { documentId: agencyKey, locale: defaultLocale } })
  const read = v.safeParse(Safe, agency?.safeFields)
  return read.success ? read.output : correctable
}

const reverting = new AsyncLocalStorage<true>()

/** Putting back what stood is no correction of its own. */
export const puttingBack = <T>(act: () => Promise<T>): Promise<T> => reverting.run(true, act)

const nameOfField = (kind: LiveKind, field: string): string =>
  (labels[kind] as Readonly<Record<string, string>>)[field] ?? field

/** After a save of something live: allowed only as a correction, kept until a second person has looked at it. */
export const noteCorrection = async (
  strapi: Core.Strapi,
  { kind, params }: DocumentAct,
  one: Somebody,
  before: Awaited<ReturnType<typeof readLive>>,
  now: Date,
): Promise<void> => {
  const { documentId } = params
  if (!isLive(kind) || documentId === undefined || before === null || reverting.getStore()) return
  const after = await readLive(strapi, kind, documentId, params.locale)
  const standing = await standingOf(strapi, kind, documentId)
  if (after === null || standing === null) return
  const fields = Object.keys(after.words).filter(
    (field) => !sameValue(after.words[field] ?? null, before.words[field] ?? null),
  )
  const { agencyKey, title } = standing
  const actor = actorAt(one, { kind, agencyKey })
  const decision = decideCorrection(actor, {
    fields,
    names: fields.map((field) => nameOfField(kind, field)),
    safe: await safeFields(strapi, agencyKey),
  })
  if (!decision.allowed) return refuse(strapi, decision.because, kind)
  if (!decision.kept) return
  const only = (words: Words): Words => Object.fromEntries(fields.map((field) => [field, words[field]]))
  const change = { before: only(before.words), after: only(after.words) }
  await table(strapi, 'correction').createMany({
    data: [
      {
        kind,
        about: documentId,
        language: after.language,
        agencyKey,
        title,
        ...change,
        by: authorOf(actor),
        byName: actor.name,
        at: now.toISOString(),
        confirmBefore: nextWorkdayEnds(now),
        urgent: decision.urgent,
        state: 'open',
      },
    ],
  })
  await note(strapi, {
    now,
    who: whoOf(actor),
    act: decision.urgent ? 'corrected.urgently' : 'corrected',
    subject: { kind, about: documentId, locale: after.language },
    agencyKey,
    title,
    detail: change,
  })
}
