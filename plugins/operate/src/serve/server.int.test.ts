import { request as httpRequest } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startSite, switchTo, writeRelease, type TestSite } from '../../testing/site.ts'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.stop())

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${site.url}${path}`, { redirect: 'manual', ...init })

/** As sent, without a client that tidies the path. */
const raw = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    httpRequest(`${site.url}/`, { path }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .once('error', reject)
      .end()
  })

test('before the first release: a page that says so, in both languages, and asks to come back', async () => {
  const response = await get('/qilin/')
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('3')
  const html = await response.text()
  expect(html).toContain('正在生成站点')
  expect(html).toContain('The site is being built')
})

describe('with a release', () => {
  const page = `<!doctype html><p>${'公开目录 '.repeat(500)}</p>`
  beforeEach(() => {
    writeRelease(site.dir, '1', {
      'index.html': '<p>home</p>',
      'qilin/index.html': page,
      'qilin/index.html.br': brotliCompressSync(page),
      'qilin/index.html.gz': gzipSync(page),
      'qilin/records/1/index.html': '<p>record</p>',
      'qilin/records/1/ab12.pdf': Buffer.from('%PDF-1.7 0123456789'),
      'qilin/records/1/cd34.html': '<script>alert(1)</script>',
      'qilin/catalogue.json': JSON.stringify({ title: '麒麟区公开目录' }),
      'qilin/catalogue.xlsx': Buffer.from('PK'),
      'qilin/catalogue.docx': Buffer.from('PK'),
      'qilin/catalogue.csv': '\ufeff序号,公开事项\r\n',
      '_astro/main.D1.css': 'p{}',
      '.hidden/secret': 'secret',
      'redirects.json': JSON.stringify({ '/qilin-old/': '/qilin/' }),
      'qilin-old/index.html': '<meta http-equiv="refresh">',
      'empty/file.txt': 'x',
      '404.html': '<p>没有这一页</p>',
      'en/404.html': '<p>no such page</p>',
    })
    switchTo(site.dir, '1')
  })

  test('pages and HEAD', async () => {
    const response = await get('/qilin/', { headers: { 'accept-encoding': 'identity' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe(page)
    const head = await get('/qilin/', { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(page)))
    expect(await head.text()).toBe('')
  })

  test('an unchanged page is answered 304', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    // fetch adds `cache-control: no-cache` of its own to conditional requests, which asks for the whole page.
    const status = await new Promise((resolve, reject) => {
      httpRequest(`${site.url}/`, { headers: { 'if-none-match': etag } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .once('error', reject)
        .end()
    })
    expect(status).toBe(304)
  })

  test.each(['br', 'gzip'])('what stands compressed is sent compressed: %s', async (encoding) => {
    const response = await get('/qilin/', { headers: { 'accept-encoding': encoding } })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toContain('accept-encoding')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe(page)
  })

  test('a page without its slash is sent on, the query kept', async () => {
    const response = await get('/qilin/records/1?x=%E5%8C%BB')
    expect(response.status).toBe(301)
    expect(new URL(response.headers.get('location') ?? '', response.url).href).toBe(
      `${site.url}/qilin/records/1/?x=%E5%8C%BB`,
    )
    expect((await get('/qilin/index.html')).status).toBe(301)
  })

  test('everything under a former address is sent on to the present one, the query kept', async () => {
    for (const [from, to] of [
      ['/qilin-old/', '../qilin/'],
      ['/qilin-old?q=1', './qilin/?q=1'],
      ['/qilin-old/records/1/ab12.pdf?x', '../../../qilin/records/1/ab12.pdf?x'],
    ] as const) {
      const response = await get(from)
      expect([response.status, response.headers.get('location')]).toEqual([301, to])
    }
    const followed = await fetch(`${site.url}/qilin-old/records/1/`)
    expect([followed.status, new URL(followed.url).pathname]).toEqual([200, '/qilin/records/1/'])
  })

  test('part of a file', async () => {
    const response = await get('/qilin/records/1/ab12.pdf', { headers: { range: 'bytes=0-3' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 0-3/19')
    expect(await response.text()).toBe('%PDF')
  })

  test('a page under a record is handed out to be saved and runs nowhere', async () => {
    const { headers } = await get('/qilin/records/1/cd34.html')
    expect(headers.get('content-disposition')).toBe('attachment')
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  test.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ])('a catalogue as %s is saved under its title', async (format, type) => {
    const { status, headers } = await get(`/qilin/catalogue.${format}`)
    expect([status, headers.get('content-type')]).toEqual([200, type])
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="qilin-catalogue.${format}"; filename*=UTF-8''${encodeURIComponent('麒麟区公开目录')}.${format}`,
    )
  })

  test('what is not there: 404 with the page of its language', async () => {
    const response = await get('/nowhere/')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('没有这一页')
    expect(await (await get('/en/nowhere/')).text()).toContain('no such page')
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  test('no folder listing, no dot files, no compressed twin by itself, no way out of the release', async () => {
    for (const path of ['/empty/', '/empty', '/.hidden/secret', '/qilin/index.html.br', '/404.html'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    for (const path of [
      '/../current',
      '/..%2f..%2fcurrent',
      '/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/a/%00',
      '/%ff',
    ])
      expect([path, await raw(path)]).toEqual([path, expect.toBeOneOf([400, 404])])
  })

  test('every answer carries the security headers', async () => {
    for (const path of ['/', '/nowhere/', '/qilin', '/healthz', '/search-api/x'])
      expect((await get(path)).headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('a page read before the switch still finds its stylesheet after it; a withdrawn page is gone', async () => {
    writeRelease(site.dir, '2', { 'index.html': '<p>home</p>' })
    switchTo(site.dir, '2')
    const css = await get('/_astro/main.D1.css')
    expect(css.status).toBe(200)
    expect(css.headers.get('cache-control')).toContain('immutable')
    expect((await get('/qilin/')).status).toBe(404)
  })
})

test('switching under load: no error, and never a mixture of two releases', async () => {
  const ids = ['1', '2']
  for (const id of ids)
    writeRelease(site.dir, id, { 'index.html': `${id}${'x'.repeat(400_000)}${id}`, 'page/index.html': id })
  switchTo(site.dir, '1')
  const enough = new AbortController()
  let switches = 0
  const switching = (async () => {
    while (!enough.signal.aborted) {
      switchTo(site.dir, ids[switches % 2] ?? '1')
      switches += 1
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
  })()
  const seen = new Set<string>()
  let requests = 0
  const reading = Array.from({ length: 8 }, async () => {
    for (let i = 0; i < 80; i += 1) {
      const response = await get(i % 2 === 0 ? '/' : '/page/')
      const text = await response.text()
      requests += 1
      expect(response.status).toBe(200)
      expect(text.at(0)).toBe(text.at(-1))
      expect([1, 400_002]).toContain(text.length)
      seen.add(text.at(0) ?? '')
    }
  })
  await Promise.all(reading)
  enough.abort()
  await switching
  expect(requests).toBe(640)
  expect(switches).toBeGreaterThan(20)
  expect([...seen].toSorted()).toEqual(ids)
}, 60_000)

test('behind a base path, handed on or stripped, the same page', async () => {
  const based = await startSite({ basePath: '/gongkai' })
  try {
    writeRelease(based.dir, '1', { 'index.html': 'home', 'a/index.html': 'a' })
    switchTo(based.dir, '1')
    for (const path of ['/gongkai/', '/gongkai', '/'])
      expect(await (await fetch(`${based.url}${path}`)).text()).toBe('home')
    expect(await (await fetch(`${based.url}/gongkai/a`)).text()).toBe('a')
    expect((await fetch(`${based.url}/gongkai/healthz`)).status).toBe(503)
  } finally {
    await based.stop()
  }
})
