import type { Core } from '@strapi/strapi'
import { dayAt, digestMail, type DigestOfAgency, type Mail } from '@gongkai/catalogue-core/duty'
import { afterFailure } from '@gongkai/catalogue-core/outbox'
import { peopleWhoMay, sendMail, table, type PanelPerson, type ReminderRow } from '../doors.ts'
import { dutiesRead } from '../panel/actions.ts'
import { reasonOf } from '../relay/reason.ts'
import { settingsOf } from '../settings.ts'
import { addOnce } from './add-once.ts'
import { agencyNames, seenDashboard } from './dashboards.ts'
import { agenciesSeenBy } from './seen-by.ts'

/** Reminders go out from eight in the morning on, in Shanghai. */
const fromHour = 8
const shanghaiHour = (now: Date): number => (now.getUTCHours() + 8) % 24

const leaseMilliseconds = 120_000
const longestWaitMilliseconds = 3_600_000

/** One day's dashboards, read once for all the people who work for the same agency. */
type Read = (agencyKey: string, name: string) => Promise<DigestOfAgency>

const reader = (strapi: Core.Strapi, now: Date): Read => {
  const read = new Map<string, DigestOfAgency>()
  return async (agencyKey, name) => {
    const before = read.get(agencyKey)
    if (before !== undefined) return before
    const { seen, items } = await seenDashboard(strapi, agencyKey, now)
    const digest = { name, items, overdue: seen.overdue, dueThisWeek: seen.dueThisWeek }
    read.set(agencyKey, digest)
    return digest
  }
}

const mailFor = async (
  strapi: Core.Strapi,
  person: PanelPerson,
  now: Date,
  read: Read,
): Promise<Mail | null> => {
  const agencies = await agencyNames(strapi, await agenciesSeenBy(strapi, person))
  const digests: DigestOfAgency[] = []
  for (const { key, name } of agencies) digests.push(await read(key, name))
  return digestMail(digests, dayAt(now.toISOString()))
}

/** Whether this process may send it now: the update repeats the condition, so that of two only one may. */
const claim = async (strapi: Core.Strapi, { id }: ReminderRow, now: Date): Promise<boolean> => {
  const at = now.toISOString()
  const { count } = await table(strapi, 'reminder').updateMany({
    where: {
      id,
      state: 'due',
      dueAt: { $lte: at },
      $or: [{ claimedUntil: null }, { claimedUntil: { $lt: at } }],
    },
    data: { claimedUntil: new Date(now.getTime() + leaseMilliseconds).toISOString() },
  })
  return count === 1
}

const failed = async (strapi: Core.Strapi, row: ReminderRow, error: unknown, now: Date): Promise<void> => {
  const attempts = row.attempts + 1
  const after = afterFailure(now, attempts)
  const dueAt = after.state === 'due' ? after.at : new Date(now.getTime() + longestWaitMilliseconds)
  const reason = reasonOf(error)
  await table(strapi, 'reminder').updateMany({
    where: { id: row.id },
    data: { attempts, dueAt: dueAt.toISOString(), lastError: reason.slice(0, 2000), claimedUntil: null },
  })
  strapi.log.warn(`catalogue: a reminder could not be sent and will be tried again: ${reason}`)
}

/** The server spoke and refused this one; without an answer the others would only wait for the same silence. */
const wasAnswered = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'responseCode' in error

/** Makes the day's reminders, and closes what could not be sent on days before: the new one holds all that is still due. */
const prepare = async (strapi: Core.Strapi, people: readonly PanelPerson[], now: Date): Promise<void> => {
  const day = dayAt(now.toISOString())
  const reminders = table(strapi, 'reminder')
  await reminders.updateMany({ where: { state: 'due', day: { $lt: day } }, data: { state: 'superseded' } })
  const made = new Set((await reminders.findMany({ where: { day }, select: ['key'] })).map(({ key }) => key))
  await addOnce(
    reminders,
    people
      .map(({ id }) => ({
        key: `${String(id)}@${day}`,
        person: id,
        day,
        state: 'due',
        dueAt: now.toISOString(),
      }))
      .filter(({ key }) => !made.has(key)),
  )
}

/**
 * Sends each person the day's digest, once: the row remembers it. A mail that failed is tried again later and keeps
 * nobody else's back. A crash between the server's yes and the row's is the one case in which a mail comes twice.
 */
export const remind = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  if (!settingsOf(strapi).mail.enabled || shanghaiHour(now) < fromHour) return
  const people = await peopleWhoMay(strapi, dutiesRead)
  await prepare(strapi, people, now)
  const day = dayAt(now.toISOString())
  const reminders = table(strapi, 'reminder')
  const rows = await reminders.findMany({ where: { day, state: 'due' }, orderBy: { id: 'asc' } })
  const read = reader(strapi, now)
  for (const row of rows) {
    const person = people.find(({ id }) => id === row.person)
    if (person === undefined || !(await claim(strapi, row, now))) continue
    try {
      const mail = await mailFor(strapi, person, now, read)
      if (mail !== null) await sendMail(strapi, { to: person.email, ...mail })
      await reminders.updateMany({
        where: { id: row.id },
        data: {
          state: mail === null ? 'nothing' : 'sent',
          sentAt: mail === null ? null : now.toISOString(),
          lastError: null,
          claimedUntil: null,
        },
      })
    } catch (error) {
      await failed(strapi, row, error, now)
      if (!wasAnswered(error)) return
    }
  }
}
