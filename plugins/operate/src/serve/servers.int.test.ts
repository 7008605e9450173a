import { linkSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../testing/servers/ask.ts'
import { caddy } from '../../testing/servers/caddy.ts'
import { expectations, type Expectation } from '../../testing/servers/expectations.ts'
import { nginx } from '../../testing/servers/nginx.ts'
import { page, pdf, writeSampleRelease } from '../../testing/servers/sample-release.ts'
import type { Running, Server } from '../../testing/servers/server.ts'
import { startSite, switchTo, type TestSite } from '../../testing/site.ts'
import { securityHeaders } from './headers.ts'

const ours: Server = {
  name: 'ours',
  absent: () => null,
  start: (_siteDir, behind) => Promise.resolve({ url: behind, stop: () => Promise.resolve() }),
}

/** Where an address leads from another, as a browser understands it. */
const leads = (base: string, from: string, location: string | undefined): string =>
  location === undefined ? 'nowhere' : `to ${new URL(location, `${base}${from}`).href.slice(base.length)}`

describe.each([ours, nginx, caddy])('served by $name', (server) => {
  const reason = server.absent()
  if (reason !== null) console.warn(`${server.name} 未安装，跳过 · skipped: ${reason}`)
  let site: TestSite
  let running: Running
  beforeAll(async () => {
    if (reason !== null) return
    site = await startSite()
    writeSampleRelease(site.dir)
    running = await server.start(site.dir, site.url)
  })
  afterAll(async () => {
    if (reason !== null) return
    await running.stop()
    await site.stop()
  })
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(running.url, path, headers)

  const rows = expectations.flatMap(({ but, ...row }): readonly Expectation[] => {
    const own = but?.[server.name]
    return own === null ? [] : [{ ...row, ...own }]
  })
  const named = rows.map(
    (row) =>
      [`${row.method ?? 'GET'} ${row.ask.slice(0, 60)} ${JSON.stringify(row.with ?? {})}`, row] as const,
  )
  test.skipIf(reason !== null).each(named)('%s', async (_name, row) => {
    const answer = await ask(running.url, row.ask, row.with, row.method)
    if (typeof row.status === 'number') expect(answer.status).toBe(row.status)
    else expect(row.status).toContain(answer.status)
    for (const [name, wanted] of Object.entries(row.headers ?? {})) {
      const seen =
        name === 'location' ? leads(running.url, row.ask, answer.headers.location) : answer.headers[name]
      const header = `${name}: ${String(seen ?? '(none)')}`
      if (wanted === null) expect(header).toBe(`${name}: (none)`)
      else if (typeof wanted === 'string') expect(header).toBe(`${name}: ${wanted}`)
      else expect(String(seen)).toMatch(wanted)
    }
    if (row.body instanceof RegExp) expect(answer.body.toString()).toMatch(row.body)
    else if (row.body !== undefined && row.with?.['accept-encoding'] === undefined)
      expect(answer.body.equals(Buffer.from(row.body))).toBe(true)
  })

  test
    .skipIf(reason !== null)
    .each(['/', '/qilin', '/nowhere/', '/qilin/records/2/', '/qilin-old/', '/healthz', '/search-api/x'])(
    'security headers, once each, on %s',
    async (path) => {
      const { headers } = await get(path)
      const seen = Object.fromEntries(Object.keys(securityHeaders).map((name) => [name, headers[name]]))
      expect(seen).toEqual(securityHeaders)
    },
  )

  test.skipIf(reason !== null)('what a browser has is not sent again, in each form', async () => {
    const tags = new Set<string>()
    for (const form of ['identity', 'gzip', 'br']) {
      const first = await get('/qilin/', { 'accept-encoding': form })
      const { etag = '', 'last-modified': modified = '' } = first.headers
      tags.add(etag)
      const again = await get('/qilin/', { 'accept-encoding': form, 'if-none-match': etag })
      expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, 'no-cache'])
      expect(
        (await get('/qilin/', { 'accept-encoding': form, 'if-none-match': `"x", W/${etag}` })).status,
      ).toBe(304)
      expect((await get('/qilin/', { 'accept-encoding': form, 'if-modified-since': modified })).status).toBe(
        304,
      )
      const other = { 'accept-encoding': form, 'if-none-match': '"x"', 'if-modified-since': modified }
      expect((await get('/qilin/', other)).status).toBe(200)
    }
    expect(tags.size).toBe(3)
  })

  test.skipIf(reason !== null)('a download goes on where it was cut off, while it is the same', async () => {
    const { etag = '' } = (await get('/qilin/records/1/ab12.pdf')).headers
    const rest = await get('/qilin/records/1/ab12.pdf', { range: 'bytes=4-', 'if-range': etag })
    expect([rest.status, rest.body.toString()]).toEqual([206, pdf.subarray(4).toString()])
  })

  test.skipIf(reason !== null)('through search and health it leads to the site server', async () => {
    expect((await get('/healthz')).status).toBe(503)
    expect(JSON.parse((await get('/healthz')).body.toString())).toMatchObject({ healthy: false })
    expect(JSON.parse((await get('/search-api/x')).body.toString())).toMatchObject({ code: 'NO_SUCH_ROUTE' })
  })

  // Last: these switch.
  test.skipIf(reason !== null)(
    'a new release: what it shares keeps its tag, what changed has another',
    async () => {
      const before = await get('/qilin/')
      const release = join(site.dir, 'releases', '2')
      mkdirSync(release)
      linkSync(join(site.dir, 'releases', '1', '404.html'), join(release, '404.html'))
      symlinkSync(join('..', '..', 'parts', 'qilin-1'), join(release, 'qilin'))
      writeFileSync(join(release, 'index.html'), '<p>new</p>')
      switchTo(site.dir, '2')
      expect((await get('/qilin/', { 'if-none-match': before.headers.etag ?? '' })).status).toBe(304)
      expect((await get('/')).body.toString()).toBe('<p>new</p>')
      expect((await get('/robots.txt')).status).toBe(404)
      // A stylesheet that only the release before has: who read its page a moment ago still needs it.
      const css = await get('/_astro/main.D1.css')
      expect([css.status, css.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
      // Taken back: the older file is news to whoever has the newer.
      const newer = await get('/')
      switchTo(site.dir, '1')
      const back = await get('/', { 'if-none-match': newer.headers.etag ?? '' })
      expect(back.status).toBe(200)
    },
  )

  if (server.name !== 'caddy')
    test.skipIf(reason !== null)('the date of a newer release is no proof', async () => {
      const file = join(site.dir, 'releases', '1', 'robots.txt')
      utimesSync(file, new Date('2026-01-02T03:04:05Z'), new Date('2026-01-02T03:04:05Z'))
      const later = await get('/robots.txt', { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:06 GMT' })
      expect(later.status).toBe(200)
    })

  if (server.name === 'ours')
    test('a page written anew with the same words keeps its tag', async () => {
      const before = await get('/qilin/')
      const file = join(site.dir, 'parts', 'qilin-1', 'index.html')
      writeFileSync(`${file}.new`, page)
      renameSync(`${file}.new`, file)
      utimesSync(file, new Date(), new Date('2027-01-01T00:00:00Z'))
      expect((await get('/qilin/', { 'if-none-match': before.headers.etag ?? '' })).status).toBe(304)
    })

  test.skipIf(reason !== null)('before the first release it says so', async () => {
    renameSync(join(site.dir, 'current'), join(site.dir, 'kept'))
    try {
      const { status, headers, body } = await get('/')
      expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '3', 'no-store'])
      expect(body.toString()).toContain('正在生成站点')
    } finally {
      renameSync(join(site.dir, 'kept'), join(site.dir, 'current'))
    }
  })

  if (server.name !== 'ours')
    test.skipIf(reason !== null)(
      'without the site server pages go on, and a former address leads on by its page',
      async () => {
        const alone = await server.start(site.dir, 'http://127.0.0.1:9')
        try {
          expect((await ask(alone.url, '/qilin/')).status).toBe(200)
          const leading = await ask(alone.url, '/qilin-old/')
          expect([leading.status, leading.body.toString()]).toEqual([
            200,
            '<meta http-equiv="refresh" content="0; url=/qilin/">',
          ])
          const missing = await ask(alone.url, '/nowhere/')
          expect([missing.status, missing.body.toString()]).toEqual([
            404,
            expect.stringContaining('没有这一页'),
          ])
          expect((await ask(alone.url, '/healthz')).status).toBe(502)
        } finally {
          await alone.stop()
        }
      },
    )
})
