import { expect, test } from 'vitest'
import { servedHeaders } from './served-headers.ts'

test.each([
  '/qilin/records/2026-1/ab.html',
  '/en/qilin/records/2026-1/ab.SVG',
  '/qilin/records/2026-1/ab.xml',
  '/qilin/records/2026-1/ab',
])('a file under a record that could run is saved, not shown: %s', (path) => {
  expect(servedHeaders(path)).toMatchObject({
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

test('a picture under a record is shown in a sandbox, a PDF by the browser', () => {
  expect(servedHeaders('/qilin/records/1/ab.png')).not.toHaveProperty('content-disposition')
  expect(servedHeaders('/qilin/records/1/ab.png')).toHaveProperty('content-security-policy')
  expect(servedHeaders('/qilin/records/1/ab.pdf')).toEqual({ 'cache-control': 'no-cache' })
})

test.each([
  '/index.html',
  '/qilin/records/1/index.html',
  '/qilin/feed.xml',
  '/favicon.svg',
  '/qilin/catalogue/index.html',
  '/en/qilin/records/2026-1/record.json',
])('pages are asked for each time and keep the policy of the site: %s', (path) => {
  expect(servedHeaders(path)).toEqual({ 'cache-control': 'no-cache' })
})

test('what holds its content in its name is kept for good', () => {
  expect(servedHeaders('/_astro/index.Dq3k.css')['cache-control']).toContain('immutable')
})

test('files of the static index are kept by their reader alone, its manifest by nobody', () => {
  expect(servedHeaders('/search/static/0123456789ab.json')).toEqual({
    'cache-control': 'private, max-age=31536000, immutable',
  })
  expect(servedHeaders('/search/static/zh-Hans.json')).toEqual({ 'cache-control': 'no-cache' })
})
