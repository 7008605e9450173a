import type { Core } from '@strapi/strapi'
import { problemText, type Problem } from '@gongkai/catalogue-core/catalogue'
import type { Subject as SubjectOf } from '@gongkai/catalogue-core/review'
import { isRefusal } from '../documents/refuse.ts'
import { actorAt, somebody, type Person } from '../people/acting.ts'
import { lastReceipt } from '../receipt/view.ts'
import { readContent } from '../review/content.ts'
import { maskFindings } from '../review/mask.ts'
import { Asked, AskedMany, AskedStates, Masking, SheetNumber, Subject } from '../review/read-command.ts'
import { runCommand } from '../review/run.ts'
import { sheetOf } from '../review/sheet.ts'
import { statesOf } from '../review/states.ts'
import { reviewView } from '../review/view.ts'
import { workOf } from '../review/work.ts'
import { asked } from './asked.ts'
import type { Context } from './publication.ts'

const told = (one: Problem) => ({
  ...one,
  'zh-Hans': problemText(one, 'zh-Hans'),
  en: problemText(one, 'en'),
})

/** The doors of the workbench and of the review: what waits for me, what stands in front of me, what I decide. */
export const reviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const personHere = async (): Promise<Person | null> => {
    const one = await somebody(strapi)
    return one.is === 'person' ? one : null
  }
  /** Whoever has nothing to do with the agency of a thing is told that there is no such thing. */
  const seen = async (context: Context): Promise<{ subject: SubjectOf; person: Person } | null> => {
    const subject = asked(strapi, Subject, context.params)
    const person = await personHere()
    const content = await readContent(strapi, subject)
    if (person === null || content === null) return null
    const actor = actorAt(person, { kind: subject.kind, agencyKey: content.agencyKey })
    return actor.is === 'person' && actor.rights !== null ? { subject, person } : null
  }
  const show = async (context: Context, subject: SubjectOf, person: Person): Promise<void> => {
    context.set('cache-control', 'no-store')
    context.body = await reviewView(strapi, subject, person, new Date())
  }
  return {
    async work(context: Context) {
      const person = await personHere()
      context.set('cache-control', 'no-store')
      if (person === null) context.notFound()
      else context.body = await workOf(strapi, person, new Date())
    },
    async read(context: Context) {
      const found = await seen(context)
      if (found === null) context.notFound()
      else await show(context, found.subject, found.person)
    },
    /** How far its last release or withdrawal has come on its way to the public. */
    async receipt(context: Context) {
      const found = await seen(context)
      context.set('cache-control', 'no-store')
      if (found === null) context.notFound()
      else {
        const { about, locale } = found.subject
        context.body = { receipt: await lastReceipt(strapi, about, locale, new Date()) }
      }
    },
    /** 保密审查单 of one version, for reading and printing. */
    async sheet(context: Context) {
      const found = await seen(context)
      const number = asked(strapi, SheetNumber, context.params['number'])
      const sheet = found === null ? null : await sheetOf(strapi, found.subject, number)
      context.set('cache-control', 'no-store')
      if (sheet === null) context.notFound()
      else context.body = sheet
    },
    /** Where many stand, for the lists of the panel. */
    async states(context: Context) {
      const person = await personHere()
      const wanted = asked(strapi, AskedStates, context.request.body)
      context.set('cache-control', 'no-store')
      if (person === null) context.notFound()
      else context.body = { states: await statesOf(strapi, wanted, person) }
    },
    async command(context: Context) {
      const subject = asked(strapi, Subject, context.params)
      const { command, revision } = asked(strapi, Asked, context.request.body)
      // Refused where nobody would be shown it, too: the refusal is part of the audit.
      await runCommand(strapi, subject, command, { now: new Date(), revision })
      const person = await personHere()
      if (person !== null) await show(context, subject, person)
    },
    async mask(context: Context) {
      const found = await seen(context)
      if (found === null) {
        context.notFound()
        return
      }
      const { fingerprints } = asked(strapi, Masking, context.request.body)
      await maskFindings(strapi, found.subject, fingerprints)
      await show(context, found.subject, found.person)
    },
    /** Each decided by itself, as if it were given alone: one that is refused holds no other up. */
    async many(context: Context) {
      const { command, subjects } = asked(strapi, AskedMany, context.request.body)
      const results: object[] = []
      for (const subject of subjects)
        try {
          const content = await readContent(strapi, subject)
          // Whoever approves many says of each that they have seen it as it stands.
          const own = command.does === 'approve' ? { ...command, seen: content?.digest ?? '' } : command
          await runCommand(strapi, subject, own, { now: new Date() })
          results.push({ ...subject, done: true, because: [] })
        } catch (error) {
          if (!isRefusal(error)) throw error
          results.push({ ...subject, done: false, because: error.details.problems.map(told) })
        }
      context.body = { results }
    },
  }
}

const config = { policies: ['admin::isAuthenticatedAdmin'] }

const route = (method: 'GET' | 'POST', path: string, action: string) => ({
  method,
  path,
  handler: `review.${action}`,
  config,
})

export const reviewRoutes = [
  route('GET', '/review/work', 'work'),
  route('POST', '/review/many', 'many'),
  route('POST', '/review/states', 'states'),
  route('GET', '/review/:kind/:about/:locale', 'read'),
  route('GET', '/review/:kind/:about/:locale/receipt', 'receipt'),
  route('POST', '/review/:kind/:about/:locale', 'command'),
  route('POST', '/review/:kind/:about/:locale/mask', 'mask'),
  route('GET', '/review/:kind/:about/:locale/sheets/:number', 'sheet'),
]
