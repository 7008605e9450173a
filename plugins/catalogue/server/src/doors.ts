import type { Core } from '@strapi/strapi'
import { uid } from './content-types/kinds.ts'
import { record } from './content-types/record.ts'
import type { FileRow, Rows } from './rows.ts'

export type * from './rows.ts'

// The only place that looks into Strapi by name; casts end here.

export type Kind = keyof Rows
/** The kinds that people edit, through the document service. */
export type DocumentKind = 'agency' | 'department' | 'basis' | 'catalogue' | 'item' | 'record'

export interface Query {
  readonly where?: object
  readonly select?: readonly string[]
  readonly orderBy?: object | readonly object[]
  readonly limit?: number
  readonly offset?: number
  readonly populate?: object | readonly string[]
}

/** Strapi's query engine for one of our tables: no middlewares, no drafts logic, joins the ambient transaction. */
export interface Table<R> {
  findOne(query: Query): Promise<R | null>
  findMany(query: Query): Promise<R[]>
  count(query?: Query): Promise<number>
  create(query: { readonly data: object }): Promise<R>
  createMany(query: {
    readonly data: readonly object[]
  }): Promise<{ count: number; ids: readonly (string | number)[] }>
  update(query: { readonly where: object; readonly data: object }): Promise<R | null>
  updateMany(query: { readonly where: object; readonly data: object }): Promise<{ count: number }>
  deleteMany(query: { readonly where: object }): Promise<{ count: number }>
}

export const table = <K extends Kind>(strapi: Core.Strapi, kind: K): Table<Rows[K]> =>
  strapi.db.query(uid[kind])

export interface DocumentParams {
  readonly documentId?: string
  readonly locale?: string | readonly string[]
  readonly data?: object
  readonly populate?: readonly string[]
}

/** Files of the media library, which belongs to Strapi's own plugin. */
export const uploads = (strapi: Core.Strapi): Pick<Table<FileRow>, 'findMany'> =>
  strapi.db.query('plugin::upload.file')

type Transaction = Parameters<ReturnType<Core.Strapi['db']['getConnection']>['transacting']>[0]

/** Writes a row's body past everything that would call that a change: its time, its versions, its state. */
export const rewriteBody = async (
  strapi: Core.Strapi,
  id: number,
  body: string,
  images: readonly number[],
): Promise<void> => {
  if (images.length > 0) await table(strapi, 'record').update({ where: { id }, data: { images } })
  await strapi.db.transaction(({ trx }: { readonly trx: Transaction }) =>
    strapi.db.getConnection(record.collectionName).transacting(trx).where({ id }).update({ body }),
  )
}

/** Strapi's document service for one of our types: every guard and the outbox apply. */
export interface Documents<R> {
  create(params: DocumentParams & { readonly data: object }): Promise<R>
  update(params: DocumentParams & { readonly documentId: string; readonly data: object }): Promise<R | null>
  publish(params: DocumentParams & { readonly documentId: string }): Promise<{ entries: R[] }>
  unpublish(params: DocumentParams & { readonly documentId: string }): Promise<{ entries: R[] }>
  delete(params: DocumentParams & { readonly documentId: string }): Promise<{ entries: R[] }>
}

export const documents = <K extends DocumentKind>(strapi: Core.Strapi, kind: K): Documents<Rows[K]> =>
  strapi.documents(uid[kind]) as unknown as Documents<Rows[K]>

const documentKinds = ['agency', 'department', 'basis', 'catalogue', 'item', 'record'] as const

export const isDocumentKind = (name: string): name is DocumentKind =>
  documentKinds.some((kind) => kind === name)

/** The kind of one of our public content types, or null for somebody else's. */
export const kindOf = (name: string): DocumentKind | null =>
  documentKinds.find((kind) => uid[kind] === name) ?? null

/** An account of the panel that is in use. */
export interface PanelPerson {
  readonly id: number
  readonly email: string
  readonly roles: readonly { readonly code: string }[]
}

/** Accounts whose roles hold a right, the technical administrator's own role aside: it holds all rights and no duties. */
export const peopleWhoMay = async (strapi: Core.Strapi, action: string): Promise<readonly PanelPerson[]> => {
  const permissions = strapi.db.query('admin::permission') as unknown as Table<{
    readonly role: { readonly id: number; readonly code: string } | null
  }>
  const granted = await permissions.findMany({ where: { action }, populate: ['role'] })
  const roles = granted.flatMap(({ role }) =>
    role === null || role.code === 'strapi-super-admin' ? [] : [role.id],
  )
  if (roles.length === 0) return []
  const users = strapi.db.query('admin::user') as unknown as Table<PanelPerson>
  return users.findMany({
    where: { isActive: true, blocked: { $ne: true }, roles: { id: { $in: roles } } },
    populate: ['roles'],
    orderBy: { id: 'asc' },
  })
}

/** Sends by whatever mail provider the app is set up with. Rejects where the server did not take it. */
export const sendMail = async (
  strapi: Core.Strapi,
  mail: { readonly to: string; readonly subject: string; readonly text: string; readonly html: string },
): Promise<void> => {
  const service = strapi.plugin('email').service('email') as unknown as {
    send(options: object): Promise<unknown>
  }
  await service.send(mail)
}
