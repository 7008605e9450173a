import type { Core } from '@strapi/strapi'
import { defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { isOpen, versionStates, type ReviewedKind } from '@gongkai/catalogue-core/review'
import { appendAudit } from '../audit/append.ts'
import { entryOf, whoOf } from '../audit/note.ts'
import { table } from '../doors.ts'
import { actorAt, somebody } from '../people/acting.ts'

const open = versionStates.filter((state) => isOpen({ state }))

/**
 * Ends the versions of things that are taken away for good: what was public is withdrawn, what never was leaves no work
 * behind. The audit keeps that they were there.
 */
export const endVersions = async (
  strapi: Core.Strapi,
  kind: ReviewedKind,
  ids: readonly string[],
  reason: string,
  now: Date,
  language: string | null = null,
): Promise<void> => {
  const versions = await table(strapi, 'version').findMany({
    where: {
      about: { $in: ids },
      state: { $in: [...open, 'published'] },
      ...(language === null ? {} : { language }),
    },
  })
  if (versions.length === 0) return
  const among = { id: { $in: versions.map(({ id }) => id) } }
  await table(strapi, 'version').updateMany({
    where: { ...among, state: 'published' },
    data: { state: 'withdrawn', endedAt: now.toISOString(), endedBecause: reason },
  })
  await table(strapi, 'version').deleteMany({ where: { ...among, state: { $in: open } } })
  const one = await somebody(strapi)
  await appendAudit(
    strapi,
    versions.map(({ about, language, number, agencyKey, title, state }) =>
      entryOf({
        now,
        who: whoOf(actorAt(one, { kind, agencyKey })),
        act: state === 'published' ? 'withdrawn' : 'deleted',
        subject: { kind, about, locale: language === '' ? defaultLocale : language },
        version: number,
        agencyKey,
        title,
        reason,
      }),
    ),
  )
}
