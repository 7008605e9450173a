import type { FastifyReply, FastifyRequest } from 'fastify'
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { downloadHeaders } from './download.ts'
import { fileHeaders } from './headers.ts'
import { movedTo } from './moved.ts'
import { currentRelease, lookUp, olderReleaseWith } from './release.ts'
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

const missing = async (reply: FastifyReply, release: string, path: string | null): Promise<FastifyReply> => {
  const locale = path === null ? '' : (/^\/([a-z]{2}(?:-[A-Za-z]+)?)\//.exec(path)?.[1] ?? '')
  const own = [...(locale === '' ? [] : [`${locale}/404.html`]), '404.html']
  reply.code(404).header('cache-control', 'no-cache').type('text/html; charset=utf-8')
  for (const name of own)
    if ((await lookUp(release, name)).is === 'file') return reply.send(await readFile(join(release, name)))
  return reply.send(missingPage)
}

const send = async (reply: FastifyReply, release: string, path: string): Promise<FastifyReply> =>
  reply.headers({ ...fileHeaders(path), ...(await downloadHeaders(release, path)) }).sendFile(path, release)

/** What is no page: another method, or a file whose release was cleared away while it was asked for. */
export const serveMissing =
  (siteDir: string) =>
  async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const release = await currentRelease(siteDir)
    return release === null
      ? reply.code(404).type('text/html; charset=utf-8').send(missingPage)
      : missing(reply, release, null)
  }

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
    if (path === null) return missing(reply, release, path)
    const moved = await movedTo(release, request.url)
    if (moved !== null) return reply.redirect(moved, 301)
    // One address per page: its folder with a slash. Relative, so that it holds behind any base path.
    if (path.endsWith('/index.html')) return reply.redirect('./', 301)
    if (path.endsWith('/'))
      return (await lookUp(release, `${path}index.html`)).is === 'file'
        ? send(reply, release, `${path}index.html`)
        : missing(reply, release, path)
    switch ((await lookUp(release, path)).is) {
      case 'file':
        // The page for missing pages is no page itself, and what stands beside a file compressed is not to be had alone.
        return /\/404\.html$|\.(?:br|gz)$/.test(path)
          ? missing(reply, release, path)
          : send(reply, release, path)
      case 'folder': {
        const query = /\?.*$/s.exec(request.url)?.[0] ?? ''
        return reply.redirect(`./${encodeURIComponent(posix.basename(path))}/${query}`, 301)
      }
      case 'nothing': {
        const older = path.startsWith('/_astro/') ? await olderReleaseWith(siteDir, path) : null
        return older === null ? missing(reply, release, path) : send(reply, older, path)
      }
    }
  }
