import { expect, test } from 'vitest'
import { movedAlong } from './moved.ts'

const redirects = { '/old/': '/new/', '/en/old/': '/en/new/' }

/** As a browser that stands at the old address, behind a base path, understands the answer. */
const goes = (url: string): string | null => {
  const to = movedAlong(url, redirects)
  return to === null
    ? null
    : new URL(to, `https://gk.example/gk${url}`).href.slice('https://gk.example/gk'.length)
}

test.each([
  ['/old/', '/new/'],
  ['/old', '/new/'],
  ['/old?q=1', '/new/?q=1'],
  ['/old/items/25/', '/new/items/25/'],
  ['/old/items/25', '/new/items/25'],
  ['/old/catalogue.xlsx', '/new/catalogue.xlsx'],
  ['/old/records/2026-1/%E8%A1%A8.pdf?x=%2F', '/new/records/2026-1/%E8%A1%A8.pdf?x=%2F'],
  ['/en/old/feed.xml', '/en/new/feed.xml'],
  ['/en/old', '/en/new/'],
  ['/', null],
  ['/new/items/25/', null],
  ['/older/', null],
  ['/en/', null],
  ['/search/?q=/old/', null],
  ['/__proto__/', null],
])('%s goes to %s', (url, to) => {
  expect(goes(url)).toBe(to)
})
