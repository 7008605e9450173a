import { expect, test } from 'vitest'
import { onPage, pageCount, pageHolding, pageSize, pageWithin } from './pages.ts'

test('every row stands on exactly one page', () => {
  const all = Array.from({ length: 2 * pageSize + 1 }, (_, i) => i + 1)
  const pages = Array.from({ length: pageCount(all.length) }, (_, page) => onPage(all, page))
  expect(pages.flat()).toEqual(all)
  pages.forEach((rows, page) => {
    for (const row of rows) expect(pageHolding(row)).toBe(page)
  })
})

test('an empty list has one empty page', () => {
  expect(pageCount(0)).toBe(1)
  expect(onPage([], 0)).toEqual([])
})

test('a page that is gone is the last one', () => {
  expect(pageWithin(5, pageSize + 1)).toBe(1)
  expect(pageWithin(-1, 0)).toBe(0)
})
