import type { Core } from '@strapi/strapi'
import { Day, DocumentId, Locale, problemText } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { note } from '../audit/note.ts'
import { isRefusal } from '../documents/refuse.ts'
import { documents, table, type VersionRow } from '../doors.ts'
import { actingAs } from '../people/acting.ts'
import { expiredRecords, turningRecords } from '../publication/turning.ts'
import { addChanges } from '../relay/add-change.ts'
import { reasonOf } from '../relay/reason.ts'
import { relayOf } from '../running.ts'
import { shanghaiDay } from '../today.ts'
import { revertOverdue } from './corrections.ts'
import { readDossier, updateVersion } from './dossier.ts'
import { runCommand } from './run.ts'
import { wishing } from './wish.ts'

const name = 'catalogue-review'

/** Every half minute: a scheduled release goes out in the minute it is scheduled for. */
const rule = '*/30 * * * * *'

const clock = { is: 'clock', name: '定时任务' } as const

const subjectOf = ({ kind, about, language }: VersionRow) => ({
  kind,
  about,
  locale: v.parse(Locale, language),
})

/** A schedule that cannot be kept goes back to its people, who are told why; nothing else would tell them. */
const handBack = async (strapi: Core.Strapi, row: VersionRow, because: string, now: Date): Promise<void> => {
  await strapi.db.transaction(async () => {
    await updateVersion(strapi, row, {
      state: 'returned',
      scheduledFor: null,
      returnedBecause: `定时发布未执行：${because}`,
      changedAt: now.toISOString(),
    })
    await note(strapi, {
      now,
      who: { is: clock.is, id: null, name: clock.name },
      act: 'returned',
      subject: subjectOf(row),
      version: row.number,
      agencyKey: row.agencyKey,
      title: row.title,
      reason: because,
    })
  })
}

const isMoved = (error: unknown): boolean =>
  isRefusal(error) && error.details.problems.some(({ code }) => code === 'VERSION_MOVED')

const releaseOne = async (strapi: Core.Strapi, row: VersionRow, now: Date): Promise<void> => {
  const subject = subjectOf(row)
  try {
    await actingAs(clock, () => runCommand(strapi, subject, { does: 'release' }, { now }))
  } catch (error) {
    if (!isRefusal(error) || isMoved(error)) throw error
    const { latest } = await readDossier(strapi, subject)
    if (latest?.state !== 'scheduled') return
    const because = error.details.problems.map((one) => problemText(one, 'zh-Hans')).join(' ')
    await handBack(strapi, latest, because, now)
  }
}

/** Releases what is due. */
const releaseScheduled = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const due = await table(strapi, 'version').findMany({
    where: { state: 'scheduled', scheduledFor: { $lte: now.toISOString() } },
    orderBy: { scheduledFor: 'asc' },
  })
  for (const row of due)
    try {
      await releaseOne(strapi, row, now)
    } catch (error) {
      // Another process was at it at the same moment, and has it.
      if (!isMoved(error)) throw error
    }
}

/** Takes down what was to be shown for a time that is over. */
const endExpired = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  for (const { documentId, locale } of await expiredRecords(strapi, shanghaiDay(now))) {
    const subject = { kind: 'record' as const, about: documentId, locale: v.parse(Locale, locale) }
    await actingAs(clock, () =>
      wishing({ subject, command: { does: 'lapse', reason: '公示期满' } }, () =>
        documents(strapi, 'record').unpublish({ documentId, locale }),
      ),
    )
  }
}

interface DayStore {
  get(): Promise<string | null>
  set(value: { readonly value: string }): Promise<void>
}

/** What comes into force or ends by the calendar alone is looked at again by search and site, once for each day. */
const tellTurned = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const store = strapi.store({
    type: 'plugin',
    name: 'catalogue',
    key: 'turned-until',
  }) as unknown as DayStore
  const today = shanghaiDay(now)
  const last = v.safeParse(Day, await store.get())
  if (last.success && last.output >= today) return
  const turned = last.success ? await turningRecords(strapi, last.output, today) : []
  await strapi.db.transaction(async () => {
    await addChanges(
      strapi,
      turned.map(({ documentId, locale }) => ({
        subject: 'record' as const,
        documentId: v.parse(DocumentId, documentId),
        locale: v.parse(Locale, locale),
      })),
      now,
    )
    await store.set({ value: today })
  })
  relayOf(strapi)?.wake()
}

/** An urgent release that nobody confirmed in time: said once in the audit, at the moment it became true. */
const tellUnconfirmed = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const urgent = await table(strapi, 'version').findMany({
    where: { state: 'published', urgent: { $notNull: true } },
  })
  for (const row of urgent) {
    const before = row.urgent?.confirmBefore
    if (row.urgent?.confirmedBy !== null || before == null || Date.parse(before) > now.getTime()) continue
    const told = await table(strapi, 'audit').count({
      where: { about: row.about, act: 'unconfirmed', at: { $gte: row.releasedAt } },
    })
    if (told > 0) continue
    await note(strapi, {
      now,
      who: { is: clock.is, id: null, name: clock.name },
      act: 'unconfirmed',
      subject: subjectOf(row),
      version: row.number,
      agencyKey: row.agencyKey,
      title: row.title,
      reason: row.urgent.reason,
      detail: { since: before },
    })
  }
}

/** What the calendar and the clock decide. Run at start too: a schedule missed while the system was down runs then, once. */
export const reviewTick = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  await releaseScheduled(strapi, now)
  await endExpired(strapi, now)
  await tellTurned(strapi, now)
  await tellUnconfirmed(strapi, now)
  await revertOverdue(strapi, now)
}

const running = new WeakMap<Core.Strapi, Promise<void>>()

const tick = (strapi: Core.Strapi): Promise<void> => {
  const next = (running.get(strapi) ?? Promise.resolve()).then(async () => {
    try {
      await reviewTick(strapi, new Date())
    } catch (error) {
      strapi.log.error(`catalogue: the review's clock failed and will run again: ${reasonOf(error)}`)
    }
  })
  running.set(strapi, next)
  return next
}

export const startReviewClock = async (strapi: Core.Strapi): Promise<void> => {
  await tick(strapi)
  strapi.cron.add({ [name]: { task: () => tick(strapi), options: { rule } } })
}

export const stopReviewClock = async (strapi: Core.Strapi): Promise<void> => {
  strapi.cron.remove(name)
  await running.get(strapi)
}
