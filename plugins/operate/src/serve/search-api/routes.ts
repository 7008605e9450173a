import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { askSearch, type SearchServer } from './forward.ts'
import { searchProblems, type SearchProblem } from './problem.ts'
import { payer, publicRate, rateLimiter, type Rate } from './rate.ts'
import { questionOf } from './nothing-found.ts'
import type { ZeroWords } from './zero-words.ts'
import { bodyLimit, IndexUid, MultiSearch, Search } from './schema.ts'

const refuse = (reply: FastifyReply, code: SearchProblem): FastifyReply => {
  const { status, zh, en } = searchProblems[code]
  if (status === 503) reply.header('retry-after', '3')
  return reply.code(status).send({ code, zh, en })
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

// Whoever asks from this machine without a proxy in between is the operator: bench and command line are not counted.
// A proxy that hands on what it was sent could be told to speak for this machine; whoever comes through one is counted.
const isLocal = ({ ip, headers }: FastifyRequest): boolean =>
  (ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1') &&
  headers['x-forwarded-for'] === undefined &&
  headers['x-real-ip'] === undefined &&
  headers.forwarded === undefined

/** `/search-api/`: two search routes and nothing else of the search server. */
export const searchApi =
  (server: SearchServer, zeroWords: ZeroWords, rate: Rate = publicRate) =>
  (app: FastifyInstance, _options: object, done: () => void): void => {
    const waitFor = rateLimiter(rate)
    const mayAsk = (request: FastifyRequest, reply: FastifyReply, searches: number): boolean => {
      const seconds =
        searches === 0 || isLocal(request) ? 0 : waitFor(payer(request.ip), Date.now(), searches)
      if (seconds > 0) refuse(reply.header('retry-after', String(seconds)), 'TOO_MANY')
      return seconds === 0
    }
    // What is refused costs too, before it is read.
    app.addHook('onRequest', (request, reply, next) => {
      reply.header('cache-control', 'no-store')
      if (mayAsk(request, reply, 1)) next()
    })
    app.setErrorHandler((error, _request, reply) => {
      const code = codeOf(error)
      if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse(reply, 'TOO_LARGE')
      if (code.startsWith('FST_ERR_CTP') || error instanceof SyntaxError) return refuse(reply, 'NOT_JSON')
      app.log.error(error)
      return refuse(reply, 'UNAVAILABLE')
    })
    app.all('/*', (_request, reply) => refuse(reply, 'NO_SUCH_ROUTE'))

    const answer = async (
      reply: FastifyReply,
      path: string,
      question: v.SafeParseResult<v.GenericSchema>,
      noted?: (json: string) => void,
    ) => {
      if (!question.success) return refuse(reply, 'QUERY_REFUSED')
      const asked = await askSearch(server, path, question.output)
      if (asked.answered) noted?.(asked.json)
      return asked.answered ? reply.type('application/json').send(asked.json) : refuse(reply, asked.because)
    }
    app.post('/multi-search', { bodyLimit }, (request, reply) => {
      const asked = v.safeParse(MultiSearch, request.body)
      const more = asked.success ? asked.output.queries.length - 1 : 0
      if (!mayAsk(request, reply, more)) return reply
      return answer(reply, '/multi-search', asked, (json) => {
        const question = asked.success ? questionOf(asked.output, json) : null
        if (question !== null) zeroWords.note(request.ip, question.question, question.nothing, Date.now())
      })
    })
    app.post<{ Params: { uid: string } }>('/indexes/:uid/search', { bodyLimit }, ({ params, body }, reply) =>
      v.is(IndexUid, params.uid)
        ? answer(reply, `/indexes/${params.uid}/search`, v.safeParse(Search, body))
        : refuse(reply, 'NO_SUCH_ROUTE'),
    )
    done()
  }
