import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, problem } from '@gongkai/catalogue-core/catalogue'
import {
  differenceOfOwn,
  noOwnThesaurus,
  problemsOfOwn,
  type OwnThesaurus,
} from '@gongkai/catalogue-core/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { note, whoOf } from '../audit/note.ts'
import { uid } from '../content-types/kinds.ts'
import { refuse } from '../documents/refuse.ts'
import { table } from '../doors.ts'
import { digestOfValues } from '../import/canonical.ts'
import { somebody } from '../people/acting.ts'
import { addChange } from '../relay/add-change.ts'
import { relayOf } from '../running.ts'
import { draftNumber, readDraft, readPublished, readVersion } from './sets.ts'

/** Raises the draft's revision, which locks it, or refuses whoever saw an older one. */
const takeDraft = async (strapi: Core.Strapi, revision: number, data: object): Promise<void> => {
  const { count } = await table(strapi, 'thesaurusSet').updateMany({
    where: { number: draftNumber, revision },
    data: { ...data, revision: revision + 1 },
  })
  if (count === 0) refuse(strapi, [problem('THESAURUS_DRAFT_CHANGED')])
}

export const saveDraft = async (
  strapi: Core.Strapi,
  { revision, own }: { readonly revision: number; readonly own: OwnThesaurus },
  now: Date,
): Promise<void> => {
  const { name } = await somebody(strapi)
  await takeDraft(strapi, revision, { own, by: name, at: now.toISOString() })
}

/** The new version, its audit line and the change rows for search and site, in the caller's transaction. */
const goPublic = async (
  strapi: Core.Strapi,
  own: OwnThesaurus,
  restores: number | null,
  now: Date,
): Promise<void> => {
  const published = await readPublished(strapi)
  const before = published?.own ?? noOwnThesaurus
  if (digestOfValues(before) === digestOfValues(own)) refuse(strapi, [problem('THESAURUS_UNCHANGED')])
  const one = await somebody(strapi)
  const number = (published?.number ?? draftNumber) + 1
  await table(strapi, 'thesaurusSet').createMany({
    data: [{ number, revision: 0, own, by: one.name, at: now.toISOString(), restores }],
  })
  const said = {
    now,
    who: whoOf(one),
    subject: { kind: 'thesaurus', about: String(number), locale: null },
    agencyKey: null,
    title: null,
    detail: { ...differenceOfOwn(before, own), ...(restores === null ? {} : { restores }) },
  }
  if (restores === null) await note(strapi, { ...said, act: 'thesaurus.published' })
  else await note(strapi, { ...said, act: 'thesaurus.restored' })
  await addChange(
    strapi,
    { subject: 'thesaurus', documentId: v.parse(DocumentId, 'thesaurus'), locale: null },
    now,
  )
}

const published = async (strapi: Core.Strapi, act: () => Promise<void>): Promise<void> => {
  await strapi.db.transaction(act)
  relayOf(strapi)?.wake()
}

/** Makes the draft what questions are understood with, if it has no problems and is still the one that was seen. */
export const publishDraft = (strapi: Core.Strapi, revision: number, now: Date): Promise<void> =>
  published(strapi, async () => {
    await takeDraft(strapi, revision, {})
    const { own } = await readDraft(strapi)
    const { length } = problemsOfOwn(thesaurus, own)
    if (length > 0) refuse(strapi, [problem('THESAURUS_HAS_PROBLEMS', { count: String(length) })])
    await goPublic(strapi, own, null, now)
  })

/**
 * Takes an earlier version back into use, 0 for what ships alone. It becomes a new version, so that nothing of what was
 * public is ever lost. The draft stays as it is: what was wrong in it can be mended there.
 */
export const restoreVersion = (strapi: Core.Strapi, number: number, now: Date): Promise<void> =>
  published(strapi, async () => {
    await strapi.db
      .queryBuilder(uid.thesaurusSet)
      .where({ number: draftNumber })
      .increment('revision', 1)
      .execute()
    const version = await readVersion(strapi, number)
    if (version === null && number !== draftNumber)
      refuse(strapi, [problem('THESAURUS_VERSION_UNKNOWN', { number: String(number) })])
    await goPublic(strapi, version?.own ?? noOwnThesaurus, number, now)
  })
