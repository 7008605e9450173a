import { setImmediate as breathe } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { firstVersion, reviewedKinds, type ReviewedKind, type Subject } from '@gongkai/catalogue-core/review'
import { note } from '../audit/note.ts'
import { table } from '../doors.ts'
import { readContent } from './content.ts'
import { insertVersion } from './dossier.ts'
import { keepEvidence } from './vault.ts'

const atOnce = 200

/** Drafts of this kind that no version tells of, a page at a time. */
const strangers = async (
  strapi: Core.Strapi,
  kind: ReviewedKind,
  after: number,
): Promise<{ readonly subjects: readonly Subject[]; readonly last: number | null }> => {
  const rows = await table(strapi, kind).findMany({
    where: { publishedAt: null, id: { $gt: after } },
    select: ['id', 'documentId', 'locale'],
    orderBy: { id: 'asc' },
    limit: atOnce,
  })
  const known = await table(strapi, 'version').findMany({
    where: { about: { $in: rows.map(({ documentId }) => documentId) } },
    select: ['about', 'language'],
  })
  const has = new Set(known.map(({ about, language }) => `${about} ${language}`))
  const subjects = rows
    .filter(({ documentId, locale }) => !has.has(`${documentId} ${locale}`))
    .map(({ documentId, locale }) => ({ kind, about: documentId, locale: locale as Locale }))
  return { subjects, last: rows.at(-1)?.id ?? null }
}

const adopt = async (strapi: Core.Strapi, subject: Subject, now: Date): Promise<void> => {
  const draft = await readContent(strapi, subject)
  if (draft === null) return
  const shown = await readContent(strapi, subject, 'published')
  if (shown !== null) await keepEvidence(strapi, shown)
  const at = now.toISOString()
  const more = { title: draft.title, agencyKey: draft.agencyKey, changedAt: at }
  // Nobody knows any more who wrote it: no person is barred from reviewing it, and none is named as its reviewer.
  const before = { ...firstVersion, authors: [':before'] }
  if (shown !== null)
    await insertVersion(
      strapi,
      subject,
      { ...before, state: 'published', digest: shown.digest, releasedBy: ':before' },
      { ...more, content: shown.digest, words: { ...shown.words, files: shown.files }, releasedAt: at },
    )
  if (shown?.digest !== draft.digest)
    await insertVersion(
      strapi,
      subject,
      { ...before, number: shown === null ? 1 : 2 },
      { ...more, content: draft.digest },
    )
}

/** Content from before there were versions: each draft and each public version gets the one it would have. */
export const adoptContent = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  let adopted = 0
  for (const kind of reviewedKinds) {
    let after = 0
    for (;;) {
      const { subjects, last } = await strangers(strapi, kind, after)
      await strapi.db.transaction(async () => {
        for (const subject of subjects) await adopt(strapi, subject, now)
      })
      adopted += subjects.length
      if (last === null) break
      after = last
      await breathe()
    }
  }
  if (adopted > 0)
    await note(strapi, {
      now,
      who: { is: 'code', id: null, name: '系统升级' },
      act: 'content.adopted',
      subject: { kind: 'version', about: '', locale: null },
      agencyKey: null,
      title: null,
      detail: { count: adopted },
    })
}
