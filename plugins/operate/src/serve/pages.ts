import type { FastifyReply, FastifyRequest } from 'fastify'
import { servedHeaders, withdrawnMark } from '@gongkai/catalogue-core/page'
import { posix } from 'node:path'
import { downloadHeaders } from './download.ts'
import { securityHeaders } from './headers.ts'
import { movedTo } from './moved.ts'
import { currentRelease, holds, olderReleaseWith } from './release.ts'
import { sendFile } from './send-file.ts'
import { missingPage, waitingPage } from './waiting-page.ts'

/** The path a request means inside the release; null for what can be no page: bad encoding, dot files, steps upward. */
export const pathOf = (url: string): string | null => {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    const plain = path.startsWith('/') && !/[\0\\]|\/\/|\/\./.test(path)
    return plain && posix.normalize(path) === path ? path : null
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

const localeOf = (path: string): string => /^\/([a-z]{2}(?:-[A-Za-z]+)?)\//.exec(path)?.[1] ?? ''

const missing = async (
  request: FastifyRequest,
  reply: FastifyReply,
  release: string | null,
  path: string | null,
): Promise<FastifyReply> => {
  // Whoever would change something here is told that nobody can.
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const status = reads ? 404 : 405
  if (!reads) reply.header('allow', 'GET, HEAD')
  const locale = path === null ? '' : localeOf(path)
  reply.header('cache-control', 'no-cache')
  if (release !== null)
    for (const name of [...(locale === '' ? [] : [`${locale}/404.html`]), '404.html'])
      if (await sendFile(request, reply, release, name, status)) return reply
  return reply.code(status).type('text/html; charset=utf-8').send(missingPage)
}

const send = async (
  request: FastifyRequest,
  reply: FastifyReply,
  release: string,
  path: string,
): Promise<FastifyReply> => {
  const gone = path.endsWith('/index.html') && (await holds(release, path.replace(/[^/]+$/, withdrawnMark)))
  const headers = { ...servedHeaders(path), ...(await downloadHeaders(release, path)) }
  reply.headers(headers)
  if (await sendFile(request, reply, release, path, gone ? 410 : 200)) return reply
  for (const name of Object.keys(headers)) reply.removeHeader(name)
  return missing(request, reply.headers(securityHeaders), release, path)
}

/** What is no page: another method. */
export const serveMissing =
  (siteDir: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    missing(request, reply, await currentRelease(siteDir), null)

/** Any page or file of the site. */
export const servePage =
  (siteDir: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const release = await currentRelease(siteDir)
    if (release === null)
      return reply
        .code(503)
        .headers({ 'retry-after': '3', 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(waitingPage)
    const path = pathOf(request.url)
    if (path === null) return missing(request, reply, release, path)
    const moved = await movedTo(release, request.url)
    if (moved !== null) return reply.header('cache-control', 'no-cache').redirect(moved, 301)
    // One address per page: its folder with a slash. Relative, so that it holds behind any base path.
    if (path.endsWith('/index.html')) return reply.header('cache-control', 'no-cache').redirect('./', 301)
    if (path.endsWith('/')) return send(request, reply, release, `${path}index.html`)
    // The page for missing pages is no page itself, and what stands beside a file compressed is not to be had alone.
    if (/\/404\.html$|\.(?:br|gz)$/.test(path)) return missing(request, reply, release, path)
    if (await holds(release, path)) return send(request, reply, release, path)
    if (await holds(release, `${path}/index.html`)) {
      const query = /\?.*$/s.exec(request.url)?.[0] ?? ''
      return reply
        .header('cache-control', 'no-cache')
        .redirect(`./${encodeURIComponent(posix.basename(path))}/${query}`, 301)
    }
    const older = path.startsWith('/_astro/') ? await olderReleaseWith(siteDir, path) : null
    return older === null ? missing(request, reply, release, path) : send(request, reply, older, path)
  }
