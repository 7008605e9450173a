import { expect, test } from 'vitest'
import { movedAlong } from './moved.ts'

const redirects = {
  ...{ '/old/': '/new/', '/en/old/': '/en/new/' },
  ...{ '/new/items/7/': '/new/items/8/', '/en/new/items/7/': '/en/new/items/8/' },
}

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
  ['/new/items/7/', '/new/items/8/'],
  ['/new/items/7?q=1', '/new/items/8/?q=1'],
  ['/new/items/7/item.json', '/new/items/8/item.json'],
  ['/en/new/items/7/', '/en/new/items/8/'],
  ['/new/items/77/', null],
  ['/new/items/', null],
  ['/', null],
  ['/new/items/25/', null],
  ['/older/', null],
  ['/en/', null],
  ['/search/?q=/old/', null],
  ['/__proto__/', null],
])('%s goes to %s', (url, to) => {
  expect(goes(url)).toBe(to)
})
