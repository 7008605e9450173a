import { expect, test } from 'vitest'
import { payer, rateLimiter } from './rate.ts'

const start = 1_000_000

test('a burst passes, then one must wait, then as many as refilled', () => {
  const wait = rateLimiter({ burst: 3, perSecond: 2 })
  expect([0, 0, 0, 0].map(() => wait('a', start))).toEqual([0, 0, 0, 1])
  expect([0, 0, 0].map(() => wait('a', start + 1000))).toEqual([0, 0, 1])
})

test('one address does not use up another', () => {
  const wait = rateLimiter({ burst: 1, perSecond: 1 })
  expect(wait('a', start)).toBe(0)
  expect(wait('a', start)).toBe(1)
  expect(wait('b', start)).toBe(0)
})

test('refilling stops at the burst', () => {
  const wait = rateLimiter({ burst: 2, perSecond: 100 })
  wait('a', start)
  expect([0, 0, 0].map(() => wait('a', start + 3_600_000))).toEqual([0, 0, 1])
})

test('under attack from everywhere the table stays small, and who asks now is still counted', () => {
  const wait = rateLimiter({ burst: 1, perSecond: 0.001 }, 10)
  for (let i = 0; i < 1000; i += 1) wait(`address ${i}`, start)
  expect(wait('address 999', start)).toBeGreaterThan(0)
  expect(wait('address 0', start)).toBe(0)
})

test('what asks for much costs much, and is refused whole', () => {
  const wait = rateLimiter({ burst: 10, perSecond: 2 })
  expect([8, 8, 2, 1].map((searches) => wait('a', start, searches))).toEqual([0, 3, 0, 1])
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (address, counted) => {
  expect(payer(address)).toBe(counted)
})
