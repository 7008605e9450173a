import fastify, { type FastifyInstance } from 'fastify'
import { examiner, type Parts } from './health.ts'
import { securityHeaders } from './headers.ts'
import { serveMissing, servePage } from './pages.ts'
import type { SearchServer } from './search-api/forward.ts'
import type { Rate } from './search-api/rate.ts'
import { pushZeroWords } from './search-api/push-zero-words.ts'
import { searchApi } from './search-api/routes.ts'
import { zeroWords } from './search-api/zero-words.ts'

export interface SiteServer {
  readonly siteDir: string
  /** Where the site lives under its host: `/`, or `/gongkai` behind a portal. */
  readonly basePath: string
  readonly search: SearchServer
  /** How much one address may ask of search; the public's if none is given. */
  readonly searchRate?: Rate
  readonly parts: Parts
  /** Milliseconds between two tellings of what found nothing; a minute where it is not said. */
  readonly countEvery?: number
}

/** A portal may hand the base path on or strip it: both reach the same page. */
const withoutBase =
  (basePath: string) =>
  (url: string): string => {
    const base = basePath.replace(/\/$/, '')
    return base !== '' && (url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`))
      ? url.slice(base.length).replace(/^(?!\/)/, '/')
      : url
  }

export const siteServer = async ({
  siteDir,
  basePath,
  search,
  searchRate,
  parts,
  countEvery,
}: SiteServer): Promise<FastifyInstance> => {
  const strip = withoutBase(basePath)
  const app = fastify({
    logger: { level: 'warn' },
    // Only a proxy on this machine is believed about whom it speaks for.
    trustProxy: 'loopback',
    forceCloseConnections: true,
    rewriteUrl: ({ url = '/' }) => strip(url),
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders)
    done()
  })
  const health = examiner(parts)
  app.get('/healthz', async (_request, reply) => {
    const found = await health()
    return reply
      .code(found.healthy ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(found)
  })
  const words = zeroWords()
  const stop = pushZeroWords(
    words,
    { ...parts, ...(countEvery === undefined ? {} : { every: countEvery }) },
    (error) => {
      app.log.warn(
        { error: String(error) },
        '零结果词未能送达管理后台 · zero-result words did not reach the CMS',
      )
    },
  )
  app.addHook('onClose', (_app, done) => {
    stop()
    done()
  })
  await app.register(searchApi(search, words, searchRate), { prefix: '/search-api' })
  app.route({ method: ['GET', 'HEAD'], url: '/*', handler: servePage(siteDir) })
  app.setNotFoundHandler(serveMissing(siteDir))
  return app
}
