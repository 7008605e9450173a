import type { Core } from '@strapi/strapi'

/** The review as a script in the app would use it. */
interface Review {
  as<T>(id: number, act: () => Promise<T>): Promise<T>
  command(id: number, subject: object, command: object): Promise<void>
  digest(subject: object): Promise<string | null>
}

export const review = (strapi: Core.Strapi): Review =>
  (strapi.plugin('catalogue') as unknown as { service(name: string): Review }).service('review')

type Kind = 'catalogue' | 'item' | 'record'

export const password = 'Renmin-2026-Gongkai'

interface Users {
  create(user: object): Promise<{ readonly id: number; readonly email: string }>
}

/** A panel account with one of our roles, working for these agencies (`*`: all). */
export const person = async (
  strapi: Core.Strapi,
  role: string,
  name: string,
  agencies: readonly string[] = ['*'],
): Promise<{ readonly id: number; readonly email: string }> => {
  const found = (await strapi.db.query('admin::role').findOne({ where: { code: role } })) as {
    readonly id: number
  } | null
  if (found === null) throw new Error(`there is no role ${role}`)
  const users = strapi.service('admin::user') as unknown as Users
  const { id, email } = await users.create({
    email: `${name}-${String(Math.random()).slice(2, 10)}@example.gov.cn`,
    password,
    firstname: name,
    isActive: true,
    roles: [found.id],
    preferedLanguage: 'zh-Hans',
  })
  await strapi.db
    .query('plugin::catalogue.member')
    .createMany({ data: agencies.map((agencyKey) => ({ person: id, agencyKey })) })
  return { id, email }
}

interface People {
  readonly editor: number
  readonly reviewer: number
  readonly signer: number
}

const known = new WeakMap<Core.Strapi, Promise<People>>()

const make = async (strapi: Core.Strapi): Promise<People> => ({
  editor: (await person(strapi, 'gongkai-editor', 'zhao')).id,
  reviewer: (await person(strapi, 'gongkai-reviewer', 'qian')).id,
  signer: (await person(strapi, 'gongkai-signer', 'sun')).id,
})

/** The three people that everything passes through, made once for each CMS. */
export const people = (strapi: Core.Strapi): Promise<People> => {
  const before = known.get(strapi)
  if (before !== undefined) return before
  const made = make(strapi)
  known.set(strapi, made)
  return made
}

const subjectOf = (kind: Kind, about: string, locale: string) => ({ kind, about, locale })

const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }

/** Submits and approves a draft, as two people do. */
export const approve = async (
  strapi: Core.Strapi,
  kind: Kind,
  about: string,
  locale = 'zh-Hans',
): Promise<void> => {
  const { editor, reviewer } = await people(strapi)
  const subject = subjectOf(kind, about, locale)
  await review(strapi).command(editor, subject, { does: 'submit', sheet })
  const seen = await review(strapi).digest(subject)
  await review(strapi).command(reviewer, subject, { does: 'approve', seen, opinion: null, confirms: [] })
}

/** All of the way out: submitted, approved and released, each by another person. Answers the row as it is public. */
export const release = async (
  strapi: Core.Strapi,
  kind: Kind,
  { documentId, locale = 'zh-Hans' }: { readonly documentId: string; readonly locale?: string },
): Promise<{ readonly entries: readonly (Readonly<Record<string, unknown>> | null)[] }> => {
  const { editor, signer } = await people(strapi)
  const [latest] = (await strapi.db.query('plugin::catalogue.version').findMany({
    where: { about: documentId, language: locale },
    orderBy: { number: 'desc' },
    limit: 1,
  })) as readonly { readonly state: string }[]
  if (latest?.state === 'withdrawn')
    await review(strapi).command(editor, subjectOf(kind, documentId, locale), { does: 'reopen' })
  await approve(strapi, kind, documentId, locale)
  await review(strapi).command(signer, subjectOf(kind, documentId, locale), { does: 'release' })
  const shown = (await strapi.db.query(`plugin::catalogue.${kind}`).findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
  })) as Readonly<Record<string, unknown>> | null
  return { entries: [shown] }
}

/** Takes it down again, with a reason. */
export const withdraw = async (
  strapi: Core.Strapi,
  kind: Kind,
  { documentId, locale = 'zh-Hans' }: { readonly documentId: string; readonly locale?: string },
  notice = false,
): Promise<void> => {
  const { signer } = await people(strapi)
  await review(strapi).command(signer, subjectOf(kind, documentId, locale), {
    does: 'withdraw',
    reason: '测试撤回',
    notice,
  })
}
