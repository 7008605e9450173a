import type { Core } from '@strapi/strapi'
import data from '@gongkai/config/workdays.json'
import * as v from 'valibot'
import { Attribute, Moment, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { dueOf } from '@gongkai/catalogue-core/deadline'
import { readCalendar } from '@gongkai/catalogue-core/page'
import {
  defaultSteps,
  reviewRights,
  type CommandName,
  type Scene,
  type Steps,
  type Subject,
} from '@gongkai/catalogue-core/review'
import { publishProblems } from '../documents/guard.ts'
import { table } from '../doors.ts'
import { actorAt, type Somebody } from '../people/acting.ts'
import { shanghaiDay } from '../today.ts'
import type { Content } from './content.ts'
import { openIn, passGate, type Gate } from './gate.ts'

const ReviewSteps = v.pipe(
  v.array(v.picklist(reviewRights)),
  v.minLength(1),
  v.maxLength(reviewRights.length),
)

/** The agency's own steps; where it has set none, or what it set cannot be read, the one that the law names. */
export const stepsOf = (set: unknown): Steps => {
  const read = v.safeParse(ReviewSteps, set)
  const [first, ...rest] = read.success ? read.output : []
  return first === undefined ? defaultSteps : [first, ...rest]
}

export const agencySteps = async (strapi: Core.Strapi, agencyKey: string | null): Promise<Steps> => {
  if (agencyKey === null) return defaultSteps
  const agency = await table(strapi, 'agency').findOne({
    where: { documentId: agencyKey, locale: defaultLocale },
  })
  return stepsOf(agency?.reviewSteps)
}

export const momentOf = (date: Date): Moment => v.parse(Moment, date.toISOString())

const calendar = readCalendar(data)

/** End of the first working day after now, in China. Where the year is not announced: of the next day, which is sooner. */
export const nextWorkdayEnds = (now: Date): Moment => {
  const today = shanghaiDay(now)
  const rule = { kind: 'within', limit: { amount: 1, unit: 'workday' }, after: [], deed: 'publish' } as const
  const due = calendar.read ? dueOf(rule, today, calendar.value) : null
  const tomorrow = shanghaiDay(new Date(now.getTime() + 24 * 3_600_000))
  const day = due?.is === 'due' ? due.day : tomorrow
  return momentOf(new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3_600_000))
}

/** Commands that must not pass over personal data, or over what forbids publication. */
const looksInside: readonly CommandName[] = [
  'submit',
  'approve',
  'release',
  'schedule',
  'releaseUrgently',
  'keep',
]

const ownAttribute = (subject: Subject, { words }: Content): Attribute | null => {
  const read = subject.kind === 'record' ? v.safeParse(Attribute, words['attribute']) : null
  return read?.success === true ? read.output : null
}

/** Reads what a decision hangs on. `gate` where it was passed already. */
export const readScene = async (
  strapi: Core.Strapi,
  subject: Subject,
  content: Content,
  one: Somebody,
  now: Date,
  does: CommandName | 'anything',
  gate: Gate | null = null,
): Promise<Scene> => {
  const inside = does === 'anything' || looksInside.includes(does)
  const { kind, about, locale } = subject
  return {
    actor: actorAt(one, { kind, agencyKey: content.agencyKey }),
    now: momentOf(now),
    steps: await agencySteps(strapi, content.agencyKey),
    digest: content.digest,
    attribute: ownAttribute(subject, content),
    findings: inside ? openIn(gate ?? (await passGate(strapi, content)), kind) : [],
    problems: inside ? await publishProblems(strapi, { kind, documentId: about, locales: [locale] }) : [],
    confirmBefore: nextWorkdayEnds(now),
  }
}
