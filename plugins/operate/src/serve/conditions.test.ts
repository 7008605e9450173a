import { expect, test } from 'vitest'
import { due, type Conditions } from './conditions.ts'

const etag = '"abc"'
const modified = 'Tue, 24 Nov 2026 10:03:07 GMT'
const later = 'Tue, 24 Nov 2026 10:03:08 GMT'
const answer = (asked: Conditions, method = 'GET') => due(asked, { etag, modified }, 10, method)

test.each<[Conditions, number]>([
  [{}, 200],
  [{ 'if-none-match': etag }, 304],
  [{ 'if-none-match': '"x", W/"abc"' }, 304],
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-none-match': '"x"' }, 200],
  [{ 'if-modified-since': modified }, 304],
  // A later date is no proof: the release may have been taken back.
  [{ 'if-modified-since': later }, 200],
  // The tag is the better witness: it alone counts where both are given.
  [{ 'if-none-match': '"x"', 'if-modified-since': modified }, 200],
  [{ 'if-match': etag }, 200],
  [{ 'if-match': '"x"' }, 412],
  [{ 'if-unmodified-since': modified }, 200],
  [{ 'if-unmodified-since': later }, 412],
  [{ range: 'bytes=10-' }, 416],
  [{ range: 'bytes=-0' }, 416],
  [{ range: 'bytes=0-1,3-4' }, 200],
  [{ range: 'bytes=5-2' }, 200],
  [{ range: 'bytes=-' }, 200],
  [{ range: 'lines=1-2' }, 200],
  [{ range: 'bytes=0-3', 'if-range': '"x"' }, 200],
  [{ range: 'bytes=0-3', 'if-range': later }, 200],
  [{ range: 'bytes=0-3', 'if-none-match': etag }, 304],
])('%j is answered %i', (asked, status) => {
  expect(answer(asked)).toEqual({ status })
})

test.each<[string, number, number]>([
  ['bytes=0-3', 0, 3],
  ['bytes=4-', 4, 9],
  ['bytes=4-99', 4, 9],
  ['bytes=-3', 7, 9],
  ['bytes=-99', 0, 9],
])('%s is a part', (range, from, to) => {
  expect(answer({ range })).toEqual({ status: 206, from, to })
  expect(answer({ range, 'if-range': etag })).toEqual({ status: 206, from, to })
  expect(answer({ range, 'if-range': modified })).toEqual({ status: 206, from, to })
  expect(answer({ range }, 'HEAD')).toEqual({ status: 200 })
})
