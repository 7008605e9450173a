import type { Core } from '@strapi/strapi'
import { defaultLocale, problemText, type Problem } from '@gongkai/catalogue-core/catalogue'
import { mayNotConfirm, mayNotRevert } from '@gongkai/catalogue-core/review'
import { table } from '../doors.ts'
import { actorAt, somebody } from '../people/acting.ts'
import { confirmCorrection, revertCorrection } from '../review/corrections.ts'
import type { Context } from './publication.ts'

const numberOf = ({ params }: Context): number => Number(params['id'] ?? '')

const shownAtMost = 200

const told = (problem: Problem) => ({
  ...problem,
  'zh-Hans': problemText(problem, 'zh-Hans'),
  en: problemText(problem, 'en'),
})

/** Changes that went public at once: what waits for a second person, and what was put back of late. */
export const correctionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (context: Context): Promise<void> => {
    const one = await somebody(strapi)
    if (one.is !== 'person') {
      context.notFound()
      return
    }
    const { agencies } = one
    const rows = await table(strapi, 'correction').findMany({
      where: agencies === 'all' ? {} : { $or: [{ agencyKey: { $in: [...agencies] } }, { agencyKey: null }] },
      orderBy: { id: 'desc' },
      limit: shownAtMost,
    })
    const named = await table(strapi, 'agency').findMany({
      where: {
        documentId: { $in: rows.flatMap(({ agencyKey }) => agencyKey ?? []) },
        locale: defaultLocale,
      },
      select: ['documentId', 'name'],
    })
    const names = new Map(named.map(({ documentId, name }) => [documentId, name]))
    const now = Date.now()
    context.set('cache-control', 'no-store')
    context.body = {
      corrections: rows.map((row) => {
        const actor = actorAt(one, row)
        const confirm = mayNotConfirm(row, actor)
        const revert = mayNotRevert(row, actor)
        return {
          ...row,
          agency: row.kind === 'agency' ? null : (names.get(row.agencyKey ?? '') ?? null),
          overdue: row.state === 'open' && Date.parse(row.confirmBefore) < now,
          mayConfirm: confirm.length === 0,
          because: confirm.map(told),
          mayRevert: revert.length === 0,
          revertBecause: revert.map(told),
        }
      }),
    }
  }
  return {
    read,
    async confirm(context: Context) {
      await confirmCorrection(strapi, numberOf(context), new Date())
      await read(context)
    },
    async revert(context: Context) {
      await revertCorrection(strapi, numberOf(context), new Date())
      await read(context)
    },
  }
}

const route = (method: 'GET' | 'POST', path: string, action: string) => ({
  method,
  path,
  handler: `corrections.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
})

export const correctionsRoutes = [
  route('GET', '/corrections', 'read'),
  route('POST', '/corrections/:id/confirm', 'confirm'),
  route('POST', '/corrections/:id/revert', 'revert'),
]
