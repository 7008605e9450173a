import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Core } from '@strapi/strapi'
import { refusalsTold } from '../audit/refusals.ts'
import { verifyAudit } from '../audit/verify.ts'
import { table, type AuditRow } from '../doors.ts'
import { auditRead } from '../people/actions.ts'
import { agenciesOf, type PanelUser } from '../people/agencies.ts'
import type { Context as Plain } from './publication.ts'

interface Context extends Plain {
  readonly query: Readonly<Record<string, unknown>>
  readonly state: { readonly user: PanelUser }
}

const pageSize = 50
const atOnce = 1000

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Lines of the agencies a person works for; lines of none (people, refused strangers) only for who works for all. */
const whereOf = async (strapi: Core.Strapi, { query, state }: Context): Promise<object> => {
  const agencies = await agenciesOf(strapi, state.user)
  const about = textOf(query['about'])
  const act = textOf(query['act'])
  return {
    ...(agencies === 'all' ? {} : { agencyKey: { $in: [...agencies] } }),
    ...(about === null ? {} : { about }),
    ...(act === null ? {} : { act }),
    ...(query['refused'] === 'true' ? { refused: true } : {}),
  }
}

const lineOf = ({ seq, entry, previous, digest }: AuditRow): object => ({
  seq,
  ...(JSON.parse(entry) as object),
  previous,
  digest,
})

async function* linesOf(strapi: Core.Strapi, where: object): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const rows = await table(strapi, 'audit').findMany({
      where: { ...where, seq: { $gt: after } },
      orderBy: { seq: 'asc' },
      limit: atOnce,
    })
    // The text that the digest is of goes out as it stands, so that whoever has the file can check the chain.
    for (const { seq, entry, previous, digest } of rows)
      yield `${JSON.stringify({ seq, previous, digest, entry })}\n`
    const last = rows.at(-1)?.seq
    if (last === undefined) return
    after = last
  }
}

export const auditController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(context: Context) {
    await refusalsTold(strapi)
    const where = await whereOf(strapi, context)
    const page = Math.max(1, Math.trunc(Number(context.query['page'] ?? 1)) || 1)
    const total = await table(strapi, 'audit').count({ where })
    const rows = await table(strapi, 'audit').findMany({
      where,
      orderBy: { seq: 'desc' },
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
    context.set('cache-control', 'no-store')
    context.body = { lines: rows.map(lineOf), total, page, pages: Math.max(1, Math.ceil(total / pageSize)) }
  },
  async verify(context: Context) {
    context.body = await verifyAudit(strapi)
  },
  async export(context: Context) {
    await refusalsTold(strapi)
    const where = await whereOf(strapi, context)
    const out = new PassThrough()
    context.set('cache-control', 'no-store')
    context.set('content-disposition', 'attachment; filename="audit.jsonl"')
    context.type = 'application/jsonl'
    context.body = out
    pipeline(linesOf(strapi, where), out).catch((error: unknown) => {
      strapi.log.error(`catalogue: the audit could not be exported whole: ${String(error)}`)
    })
    await Promise.resolve()
  },
})

const route = (path: string, action: string) => ({
  method: 'GET',
  path,
  handler: `audit.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [auditRead] } },
    ],
  },
})

export const auditRoutes = [
  route('/audit', 'read'),
  route('/audit/verify', 'verify'),
  route('/audit/export', 'export'),
]
