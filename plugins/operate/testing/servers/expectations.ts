import { large, notice, page, pdf } from './sample-release.ts'
import type { Server } from './server.ts'

type Headers = Readonly<Record<string, string>>
type Seen = string | RegExp | null

export interface Expectation {
  readonly ask: string
  readonly with?: Headers
  readonly method?: string
  /** Several where HTTP leaves the choice. */
  readonly status: number | readonly number[]
  /** Null: the header must not be there. */
  readonly headers?: Readonly<Record<string, Seen>>
  /** As sent, compressed or not. */
  readonly body?: string | Buffer | RegExp
  /** What is not the same elsewhere, with the reason in config/deploy/README.md; null: not promised there at all. */
  readonly but?: Readonly<Partial<Record<Server['name'], Partial<Omit<Expectation, 'ask' | 'but'>> | null>>>
}

const fresh = 'no-cache'
const policy = /^default-src 'self';/
const sandbox = "default-src 'none'; sandbox"
const html = 'text/html; charset=utf-8'

/** One table for every server of the house: what it answers over the release of `sample-release.ts`. */
export const expectations: readonly Expectation[] = [
  // Pages
  {
    ask: '/',
    status: 200,
    headers: { 'content-type': html, 'cache-control': fresh, etag: /^(?:W\/)?"[^"]+"$/ },
  },
  { ask: '/qilin/', status: 200, headers: { 'content-type': html, 'content-encoding': null }, body: page },
  { ask: '/qilin/?q=1', status: 200, body: page },
  {
    ask: '/qilin/',
    method: 'HEAD',
    status: 200,
    headers: { 'content-length': String(Buffer.byteLength(page)) },
    body: '',
  },
  {
    ask: '/qilin/',
    with: { 'accept-encoding': 'gzip, deflate, br' },
    status: 200,
    headers: { 'content-encoding': 'br', vary: /accept-encoding/i, 'content-type': html, etag: /"/ },
  },
  {
    ask: '/qilin/',
    with: { 'accept-encoding': 'gzip' },
    status: 200,
    headers: { 'content-encoding': 'gzip', vary: /accept-encoding/i, 'content-type': html, etag: /"/ },
  },
  {
    ask: '/qilin/',
    with: { 'accept-encoding': 'br;q=0, gzip;q=0' },
    status: 200,
    headers: { 'content-encoding': null },
  },
  // Addresses
  { ask: '/qilin', status: [301, 308], headers: { location: 'to /qilin/' } },
  {
    ask: '/qilin/records/1?x=%E5%8C%BB',
    status: [301, 308],
    headers: { location: 'to /qilin/records/1/?x=%E5%8C%BB' },
  },
  { ask: '/qilin/index.html', status: 301, headers: { location: 'to /qilin/' } },
  // Former addresses
  { ask: '/qilin-old/', status: 301, headers: { location: 'to /qilin/' } },
  { ask: '/qilin-old/?q=1', status: 301, headers: { location: 'to /qilin/?q=1' } },
  {
    ask: '/qilin-old/records/1/ab12.pdf?x',
    status: 301,
    headers: { location: 'to /qilin/records/1/ab12.pdf?x' },
  },
  { ask: '/qilin/items/8/', status: 301, headers: { location: 'to /qilin/items/1/' } },
  { ask: '/qilin/items/8/item.json', status: 301, headers: { location: 'to /qilin/items/1/item.json' } },
  // Withdrawn
  {
    ask: '/qilin/records/2/',
    status: 410,
    headers: { 'content-type': html, 'cache-control': fresh },
    body: notice,
  },
  {
    ask: '/qilin/records/2/',
    with: { 'accept-encoding': 'br' },
    status: 410,
    headers: { 'content-encoding': 'br' },
  },
  { ask: '/qilin/records/2/', method: 'HEAD', status: 410, body: '' },
  { ask: '/qilin/records/2/.withdrawn', status: 404 },
  { ask: '/qilin/records/2/ab12.pdf', status: 404 },
  // Missing
  {
    ask: '/nowhere/',
    status: 404,
    headers: { 'content-type': html, 'cache-control': fresh },
    body: /没有这一页/,
  },
  { ask: '/qilin/nothing.xlsx', status: 404, headers: { 'content-disposition': null }, body: /没有这一页/ },
  { ask: '/nowhere/', with: { 'accept-encoding': 'br' }, status: 404, headers: { 'content-encoding': 'br' } },
  { ask: '/empty/', status: 404 },
  { ask: '/empty', status: 404 },
  { ask: '/404.html', status: 404 },
  { ask: '/qilin/index.html.br', status: 404 },
  { ask: '/_astro/main.D1.css.gz', status: 404 },
  { ask: '/_astro/gone.css', status: 404, headers: { 'cache-control': fresh } },
  { ask: '/.git/config', status: 404 },
  { ask: '/../current/index.html', status: [400, 404] },
  { ask: '/..%2f..%2fstate/hooks.jsonl', status: [400, 404] },
  { ask: '/%2e%2e/%2e%2e/state/hooks.jsonl', status: [400, 404] },
  { ask: '//etc/passwd', status: [400, 404] },
  { ask: '/qilin/%00', status: [400, 404] },
  { ask: '/%ff', status: [400, 404] },
  { ask: `/${'a'.repeat(300)}/`, status: 404 },
  { ask: '/', method: 'POST', status: 405 },
  // A link that leads out of what releases may hold
  { ask: '/to-etc/hostname', status: 404, but: { nginx: null, caddy: null } },
  { ask: '/to-hostname.txt', status: 404, but: { nginx: null, caddy: null } },
  { ask: '/to-state/hooks.jsonl', status: 404, but: { nginx: null, caddy: null } },
  { ask: '/loop', status: 404 },
  // What holds its content in its name
  {
    ask: '/_astro/main.D1.css',
    status: 200,
    headers: { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': /^text\/css/ },
  },
  {
    ask: '/search/static/0123456789ab.json',
    status: 200,
    headers: { 'cache-control': 'private, max-age=31536000, immutable' },
  },
  { ask: '/search/static/zh-Hans.json', status: 200, headers: { 'cache-control': fresh } },
  // Files
  { ask: '/robots.txt', status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  { ask: '/qilin/feed.xml', status: 200, headers: { 'content-type': 'application/xml; charset=utf-8' } },
  {
    ask: '/qilin/catalogue.csv',
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': /^attachment; filename="qilin-catalogue\.csv"; filename\*=UTF-8''%E9%BA%92/,
    },
    but: {
      nginx: { headers: { 'content-disposition': 'attachment' } },
      caddy: { headers: { 'content-disposition': 'attachment' } },
    },
  },
  {
    ask: '/qilin/catalogue.xlsx',
    status: 200,
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': /^attachment/,
    },
  },
  // Attachments
  {
    ask: '/qilin/records/1/',
    status: 200,
    headers: { 'content-security-policy': policy, 'content-disposition': null },
  },
  {
    ask: '/qilin/records/1/record.json',
    status: 200,
    headers: { 'content-security-policy': policy, 'content-disposition': null },
  },
  {
    ask: '/qilin/records/1/ab12.pdf',
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-security-policy': policy,
      'content-disposition': null,
      'accept-ranges': 'bytes',
    },
    body: pdf,
  },
  {
    ask: '/qilin/records/1/cd34.html',
    status: 200,
    headers: { 'content-security-policy': sandbox, 'content-disposition': 'attachment' },
  },
  {
    ask: '/qilin/records/1/ef56.png',
    status: 200,
    headers: { 'content-security-policy': sandbox, 'content-disposition': null },
  },
  {
    ask: '/qilin/records/1/aa77.ofd',
    status: 200,
    headers: { 'content-type': 'application/ofd', 'content-disposition': 'attachment' },
  },
  { ask: '/qilin/records/1/bb88.docx', status: 200, headers: { 'content-length': '700000' }, body: large },
  // Parts
  {
    ask: '/qilin/records/1/ab12.pdf',
    with: { range: 'bytes=0-3' },
    status: 206,
    headers: { 'content-range': 'bytes 0-3/19', 'content-length': '4' },
    body: '%PDF',
  },
  {
    ask: '/qilin/records/1/ab12.pdf',
    with: { range: 'bytes=-4' },
    status: 206,
    headers: { 'content-range': 'bytes 15-18/19' },
    body: '6789',
  },
  {
    ask: '/qilin/records/1/bb88.docx',
    with: { range: 'bytes=300000-600000' },
    status: 206,
    body: large.subarray(300_000, 600_001),
  },
  {
    ask: '/qilin/records/1/ab12.pdf',
    with: { range: 'bytes=19-' },
    status: 416,
    headers: { 'content-range': 'bytes */19' },
  },
  {
    ask: '/qilin/records/1/ab12.pdf',
    with: { range: 'bytes=0-3', 'if-range': '"other"' },
    status: 200,
    body: pdf,
  },
  {
    ask: '/qilin/records/1/ab12.pdf',
    with: { range: 'bytes=0-1,3-4' },
    status: 200,
    body: pdf,
    but: { caddy: { status: 206, body: /%P/ } },
  },
]
