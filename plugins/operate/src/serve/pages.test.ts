import { expect, test } from 'vitest'
import { pathOf } from './pages.ts'

test.each([
  ['/', '/'],
  ['/qilin/?x=1', '/qilin/'],
  ['/%E6%85%88%E6%BA%AA/', '/慈溪/'],
  ['/a%20b', '/a b'],
])('%s is a path', (url, path) => {
  expect(pathOf(url)).toBe(path)
})

test.each([
  '/../secrets.json',
  '/%2e%2e/secrets.json',
  '/a/..%2f..%2fsecrets.json',
  '/.git/config',
  '/a/.hidden',
  '/a//b',
  '//evil.example/x',
  '/a\\b',
  '/a%00b',
  '/%ff',
  '/a/./b',
])('%s is none', (url) => {
  expect(pathOf(url)).toBe(null)
})
