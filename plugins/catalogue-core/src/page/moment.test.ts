import { expect, test } from 'vitest'
import { clockTime, dayOf } from './moment.ts'

test.each([
  ['2026-11-24T02:03:07.000Z', '2026-11-24 10:03'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
  ['2026-11-24T10:03:07+08:00', '2026-11-24 10:03'],
  ['昨天', null],
])('%s is %s in Shanghai', (moment, shown) => {
  expect(clockTime(moment)).toBe(shown)
})

test('an evening in London is the next day in Shanghai', () => {
  expect(dayOf('2026-11-24T17:00:00.000Z')).toBe('2026-11-25')
})
