import { expect, test } from 'vitest'
import { localeOfRoute, underBase } from './base.ts'

test.each([
  ['/', '/leshan/', '/leshan/'],
  ['/gk', '/leshan/', '/gk/leshan/'],
  ['/gk/', '/', '/gk/'],
  ['/a/b/', '/search/?q=x', '/a/b/search/?q=x'],
])('under %s, %s is %s', (base, path, address) => {
  expect(underBase(base, path)).toBe(address)
})

test.each([
  ['/', 'zh-Hans'],
  ['/[agency]/items/[item]', 'zh-Hans'],
  ['/en', 'en'],
  ['/en/[agency]', 'en'],
  ['/english/[agency]', 'zh-Hans'],
])('pages under %s are in %s', (pattern, locale) => {
  expect(localeOfRoute(pattern)).toBe(locale)
})
