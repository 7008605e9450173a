import { expect, test } from 'vitest'
import { nextSweep } from './nightly.ts'

test.each([
  ['in the afternoon there', '2026-11-24T08:00:00Z', '2026-11-24T19:10:00.000Z'],
  ['shortly after midnight there', '2026-11-24T16:30:00Z', '2026-11-24T19:10:00.000Z'],
  ['a moment before', '2026-11-24T19:09:59Z', '2026-11-24T19:10:00.000Z'],
  // It has just begun: the next one is tomorrow's.
  ['at the very minute', '2026-11-24T19:10:00Z', '2026-11-25T19:10:00.000Z'],
  ['on the last day of a year', '2026-12-31T20:00:00Z', '2027-01-01T19:10:00.000Z'],
])('asked %s, ten past three in the night of Shanghai comes next', (_, now, next) => {
  expect(nextSweep(new Date(now), '03:10').toISOString()).toBe(next)
})
