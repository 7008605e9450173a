import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { allDestinations } from '@gongkai/catalogue-core/outbox'
import { indexName } from '@gongkai/catalogue-core/search'
import { locales, problem } from '@gongkai/catalogue-core/catalogue'
import { lastDrift } from '../drift.ts'
import { refuse } from '../documents/refuse.ts'
import { table } from '../doors.ts'
import { operationsAct, operationsRead } from '../panel/actions.ts'
import { connectedDestinations } from '../relay/connected.ts'
import { sendHook } from '../relay/deliver-site.ts'
import { openReceiptsNow } from '../receipt/view.ts'
import { parkedRows } from '../relay/parked.ts'
import { reasonOf } from '../relay/reason.ts'
import { queueEverything } from '../relay/reindex.ts'
import { searchServer } from '../relay/search-server.ts'
import { countWaiting, sendNow, unpark } from '../relay/send-again.ts'
import { queueState } from '../relay/state.ts'
import { relayOf } from '../running.ts'
import { settingsOf } from '../settings.ts'
import type { Context } from './publication.ts'

const searchState = async (strapi: Core.Strapi): Promise<object> => {
  const { host, key } = settingsOf(strapi).search
  if (host === '')
    return { reachable: false, message: '未连接搜索服务 / no search server is configured', documents: null }
  try {
    const server = searchServer(host, key)
    const sizes = await Promise.all(locales.map((locale) => server.size(indexName(locale))))
    const filling = relayOf(strapi)?.filling() ?? []
    return { reachable: true, documents: sizes.reduce((sum, size) => sum + size, 0), filling }
  } catch (error) {
    return { reachable: false, message: reasonOf(error), documents: null }
  }
}

const rebuildState = async (strapi: Core.Strapi): Promise<object> => {
  const { url } = settingsOf(strapi).rebuild
  if (url === '')
    return { reachable: false, message: '未连接站点生成服务 / no rebuild receiver is configured' }
  try {
    const response = await fetch(new URL('/status', url), { signal: AbortSignal.timeout(3000) })
    const answer: unknown = await response.json()
    return { reachable: response.ok, ...(typeof answer === 'object' ? answer : {}) }
  } catch (error) {
    return { reachable: false, message: reasonOf(error) }
  }
}

const newestChange = async (strapi: Core.Strapi): Promise<number> => {
  const row = await table(strapi, 'change').findOne({ where: {}, orderBy: { id: 'desc' }, select: ['id'] })
  return row?.id ?? 0
}

const lastErrorOf = async (strapi: Core.Strapi, destination: string): Promise<string | null> => {
  const row = await table(strapi, 'delivery').findOne({
    where: { destination, state: { $in: ['due', 'parked'] }, lastError: { $notNull: true } },
    orderBy: { id: 'desc' },
  })
  return row?.lastError ?? null
}

/**
 * `ids`: parked rows to take up again. `destination`: have what waits for its next try there tried now;
 * with `parked`, all that is parked for it as well, listed on the page or not.
 */
const Retry = v.object({
  ids: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(1000)), []),
  destination: v.optional(v.picklist(allDestinations)),
  parked: v.optional(v.boolean(), false),
})

const asked = (strapi: Core.Strapi, body: unknown): v.InferOutput<typeof Retry> => {
  const read = v.safeParse(Retry, body)
  if (read.success) return read.output
  const [issue] = read.issues
  const field = v.getDotPath(issue) ?? 'body'
  return refuse(strapi, [problem('REQUEST_UNREADABLE', { field, detail: issue.message })])
}

/** The webmaster's page: queues, search, builder; and the buttons. */
export const operationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(context: Context) {
    const now = new Date()
    const queues = await queueState(strapi, now)
    const outbox = await Promise.all(
      connectedDestinations(strapi).map(async (destination) => ({
        destination,
        ...queues[destination],
        waiting: await countWaiting(strapi, destination, now),
        lastError: await lastErrorOf(strapi, destination),
        parkedRows: await parkedRows(strapi, destination),
      })),
    )
    const [search, rebuild, receipts, drift, newest] = await Promise.all([
      searchState(strapi),
      rebuildState(strapi),
      openReceiptsNow(strapi, now),
      lastDrift(strapi),
      newestChange(strapi),
    ])
    context.body = { outbox, search, rebuild, receipts, drift, newest }
  },
  async retry(context: Context) {
    const { ids, destination, parked } = asked(strapi, context.request.body)
    const now = new Date()
    const retried = [
      ids.length === 0 ? 0 : await unpark(strapi, { ids }, now),
      destination === undefined || !parked ? 0 : await unpark(strapi, { destination }, now),
      destination === undefined ? 0 : await sendNow(strapi, destination, now),
    ]
    relayOf(strapi)?.wake()
    context.body = { retried: retried.reduce((sum, n) => sum + n) }
  },
  async reindex(context: Context) {
    context.body = { queued: await queueEverything(strapi, new Date()) }
    relayOf(strapi)?.wake()
  },
  async rebuild(context: Context) {
    const { url, secret } = settingsOf(strapi).rebuild
    const now = new Date()
    if (url === '') {
      context.notFound('未连接站点生成服务 / no rebuild receiver is configured')
      return
    }
    const id = `panel-${String(now.getTime())}`
    await sendHook(url, secret, id, {
      type: 'publication.changed',
      timestamp: now.toISOString(),
      data: { changes: [], force: true },
    })
    context.body = { hook: id }
  },
})

const route = (method: 'GET' | 'POST', at: string, action: string, right: string) => ({
  method,
  path: at,
  handler: `operations.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [right] } },
    ],
  },
})

export const operationsRoutes = [
  route('GET', '/operations', 'read', operationsRead),
  route('POST', '/operations/retry', 'retry', operationsAct),
  route('POST', '/operations/reindex', 'reindex', operationsAct),
  route('POST', '/operations/rebuild', 'rebuild', operationsAct),
]
