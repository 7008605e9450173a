import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { AgencySlug, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { correctable, reviewRights } from '@gongkai/catalogue-core/review'
import { note, whoOf } from '../audit/note.ts'
import { table } from '../doors.ts'
import { actorAt, nameOf, somebody } from '../people/acting.ts'
import { peopleManage } from '../people/actions.ts'
import type { PanelUser } from '../people/agencies.ts'
import { stepsOf } from '../review/scene.ts'
import { asked } from './asked.ts'
import type { Context } from './publication.ts'

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

const Memberships = v.object({ agencies: v.pipe(v.array(key), v.maxLength(5000)) })

const AgencyReview = v.object({
  steps: v.pipe(v.array(v.picklist(reviewRights)), v.minLength(1), v.maxLength(reviewRights.length)),
  safeFields: v.pipe(v.array(v.picklist(correctable)), v.maxLength(correctable.length)),
})

const Person = v.object({ person: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)) })
const Agency = v.object({ slug: AgencySlug })

/** Who works for which agency, and by which steps an agency reviews. Every change stands in the audit. */
export const peopleController = ({ strapi }: { strapi: Core.Strapi }) => {
  const told = async (
    act: string,
    about: string,
    title: string,
    detail: Readonly<Record<string, unknown>>,
  ) => {
    const one = await somebody(strapi)
    await note(strapi, {
      now: new Date(),
      who: whoOf(actorAt(one, { kind: 'agency', agencyKey: null })),
      act,
      subject: { kind: act.startsWith('people') ? 'person' : 'agency', about, locale: null },
      agencyKey: act.startsWith('people') ? null : about,
      title,
      detail,
    })
  }
  const read = async (context: Context): Promise<void> => {
    const users = (await strapi.db
      .query('admin::user')
      .findMany({ populate: ['roles'], orderBy: { id: 'asc' } })) as readonly (Omit<PanelUser, 'roles'> & {
      readonly isActive: boolean
      readonly roles: readonly { readonly code: string; readonly name: string }[]
    })[]
    const members = await table(strapi, 'member').findMany({})
    const agencies = await table(strapi, 'agency').findMany({
      where: { locale: defaultLocale },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    })
    context.body = {
      people: users.map((user) => ({
        id: user.id,
        name: nameOf(user),
        email: user.email ?? null,
        active: user.isActive,
        roles: user.roles.map(({ code, name }) => ({ code, name })),
        agencies: members.filter(({ person }) => person === user.id).map(({ agencyKey }) => agencyKey),
      })),
      agencies: agencies.map((row) => ({
        key: row.documentId,
        slug: row.slug,
        name: row.name,
        steps: stepsOf(row.reviewSteps),
        safeFields: Array.isArray(row.safeFields) ? (row.safeFields as readonly string[]) : correctable,
      })),
    }
  }
  return {
    read,
    async assign(context: Context) {
      const { person } = asked(strapi, Person, context.params)
      const { agencies } = asked(strapi, Memberships, context.request.body)
      const user = (await strapi.db
        .query('admin::user')
        .findOne({ where: { id: person } })) as PanelUser | null
      if (user === null) {
        context.notFound()
        return
      }
      const wanted = [...new Set(agencies)]
      await strapi.db.transaction(async () => {
        await table(strapi, 'member').deleteMany({ where: { person } })
        await table(strapi, 'member').createMany({
          data: wanted.map((agencyKey) => ({ person, agencyKey })),
        })
        await told('people.assigned', String(person), nameOf(user), { agencies: wanted })
      })
      await read(context)
    },
    async settings(context: Context) {
      const { slug } = asked(strapi, Agency, context.params)
      const { steps, safeFields } = asked(strapi, AgencyReview, context.request.body)
      const agency = await table(strapi, 'agency').findOne({ where: { slug, locale: defaultLocale } })
      if (agency === null) {
        context.notFound()
        return
      }
      const order = reviewRights.filter((step) => steps.includes(step))
      await strapi.db.transaction(async () => {
        await table(strapi, 'agency').updateMany({
          where: { documentId: agency.documentId },
          data: { reviewSteps: order, safeFields },
        })
        await told('agency.review', agency.documentId, agency.name, { steps: order, safeFields })
      })
      await read(context)
    },
  }
}

const route = (method: 'GET' | 'PUT', path: string, action: string) => ({
  method,
  path,
  handler: `people.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [peopleManage] } },
    ],
  },
})

export const peopleRoutes = [
  route('GET', '/people', 'read'),
  route('PUT', '/people/:person', 'assign'),
  route('PUT', '/people/agencies/:slug', 'settings'),
]
