import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { errorCode } from './node/error-code.ts'
import { asFailure } from './run/failure.ts'
import type { HookLedger } from './hooks/hook-ledger.ts'
import { bodyLimit, receive } from './hooks/receive.ts'
import { TakenHooks } from './hooks/taken-hooks.ts'
import { refusals, type RefusalCode, type RefusalCounter } from './hooks/refusal.ts'

export interface Service {
  readonly hookSecret: string
  readonly ledger: HookLedger
  readonly refused: RefusalCounter
  readonly hookArrived: () => void
  /** Holds the live release against its manifest and the publication; null before the first one. */
  readonly sweep: () => Promise<object | null>
  /** Has the site look as before, or as its sources say. False: there is no other look. */
  readonly look: (wanted: 'back' | 'newest') => Promise<boolean>
  readonly status: () => Promise<object>
  readonly health: () => Promise<object>
  /** What the live release holds at these addresses; null before the first one. */
  readonly files: (addresses: readonly string[]) => Promise<object | null>
  /** Ends what waits. */
  readonly stop: AbortSignal
}

const longestPollSeconds = 60

const HookQuery = v.object({
  params: v.object({ id: v.string() }),
  query: v.object({
    wait: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)), '0'),
  }),
})

const longestAddress = 2000
const FilesQuery = v.pipe(
  v.object({ path: v.union([v.string(), v.array(v.string())]) }),
  v.transform(({ path }) => (typeof path === 'string' ? [path] : path)),
  v.maxLength(100),
  v.everyItem((path) => path.startsWith('/') && path.length <= longestAddress),
)

class ServiceStarting extends Error {
  override readonly name = 'ServiceStarting'

  constructor() {
    super('重建服务正在启动 · the rebuild service is starting')
  }
}

export const createServer = (logLevel: string): FastifyInstance =>
  Fastify({
    logger: { level: logLevel, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    // Waiting readers ask all the time; what matters is logged by those who do it.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // For receiving a request, not for answering it: nobody holds a connection by sending slowly.
    requestTimeout: 15_000,
  })

/**
 * `opened` is null until the service is ready. The server listens before that: the port keeps a second service out
 * of the same folder, so it must be taken before anything in there is touched.
 */
export const addRoutes = (app: FastifyInstance, opened: () => Service | null): void => {
  const service = (): Service => {
    const ready = opened()
    if (ready === null) throw new ServiceStarting()
    return ready
  }

  // The signature is over the bytes: nothing may parse them before.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })

  const refuse = (request: FastifyRequest, reply: FastifyReply, code: RefusalCode): FastifyReply => {
    const { refused } = service()
    const limit = refused.count(code, request.ip, Date.now())
    const { status, ...text } = refusals[code]
    if (limit !== 'over limit')
      request.log.warn(
        { code, from: request.ip, limit },
        `拒绝请求：${text['zh-Hans']} · hook refused: ${text.en}`,
      )
    if (limit === 'within limit') return reply.code(status).send({ code, ...text })
    return reply
      .code(429)
      .header('retry-after', '60')
      .send({ code, ...text })
  }

  const taken = new TakenHooks()
  app.post('/hooks/publication', async (request, reply) => {
    const { hookSecret, ledger, hookArrived } = service()
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const received = receive(hookSecret, request.headers, body, new Date())
    if (!received.accepted) return refuse(request, reply, received.because)
    if (!taken.isNew(received, body, Date.now())) return refuse(request, reply, 'HOOK_REPLAYED')
    const { id, data } = received
    if (data.look !== undefined && !(await service().look(data.look)))
      return reply.code(409).send({
        code: 'NO_OTHER_LOOK',
        'zh-Hans': '保留的版本都是同一外观，无法退回。',
        en: 'All releases that are kept look the same.',
      })
    const { hook, repeated } = await ledger.receive({ id, ...data }, new Date())
    taken.add(received, body, Date.now())
    if (!repeated) hookArrived()
    request.log.info(
      { hook: id, changes: data.changes, force: data.force, repeated },
      '收到更新通知 · hook received',
    )
    return reply.code(202).send({ hook: hook.id, ...hook.state })
  })

  app.get('/hooks/:id', async (request, reply) => {
    const read = v.safeParse(HookQuery, { params: request.params, query: request.query })
    if (!read.success) return reply.code(400).send({ code: 'WAIT_MALFORMED' })
    const { ledger, stop } = service()
    const seconds = Math.min(read.output.query.wait, longestPollSeconds)
    const state = await ledger.waitFor(read.output.params.id, seconds * 1000, stop)
    if (state === null) return reply.code(404).send({ code: 'HOOK_UNKNOWN' })
    return reply.code(state.outcome === 'pending' ? 202 : 200).send(state)
  })

  app.get('/release/files', async (request, reply) => {
    const addresses = v.safeParse(FilesQuery, request.query)
    if (!addresses.success) return reply.code(400).send({ code: 'PATHS_MALFORMED' })
    const files = await service().files(addresses.output)
    if (files === null) throw new ServiceStarting()
    return files
  })

  // Reads every file of the release: minutes where there are very many.
  app.get('/release/sweep', async () => {
    const found = await service().sweep()
    if (found === null) throw new ServiceStarting()
    return found
  })

  app.get('/status', () => service().status())
  app.get('/healthz', () => service().health())

  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ServiceStarting)
      return reply.code(503).header('retry-after', '1').send({ code: 'STARTING', message: error.message })
    const code = errorCode(error)
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse(request, reply, 'HOOK_TOO_LARGE')
    if (code?.startsWith('FST_ERR_CTP_') === true) return refuse(request, reply, 'HOOK_MALFORMED')
    const failure = asFailure(error)
    request.log.error({ code: failure.code }, failure.message)
    // The sender keeps the hook and sends it again.
    return reply
      .code(failure.code === 'UNEXPECTED' ? 500 : 503)
      .header('retry-after', '5')
      .send({ code: failure.code, message: failure.message })
  })
}
