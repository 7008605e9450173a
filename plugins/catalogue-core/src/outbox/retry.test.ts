import { expect, test } from 'vitest'
import { afterFailure, maximumAttempts } from './retry.ts'

const now = new Date('2026-11-24T00:00:00Z')

const secondsAfter = (attempts: number): number | 'parked' => {
  const after = afterFailure(now, attempts)
  return after.state === 'due' ? (after.at.getTime() - now.getTime()) / 1000 : after.state
}

test('waits one second first, then twice as long each time, five minutes at most', () => {
  expect([1, 2, 3, 9, 10, 299].map(secondsAfter)).toEqual([1, 2, 4, 256, 300, 300])
})

test('parks what keeps failing instead of dropping it', () => {
  expect(afterFailure(now, maximumAttempts)).toEqual({ state: 'parked' })
  expect(afterFailure(now, maximumAttempts + 1)).toEqual({ state: 'parked' })
})

test('tries for a day before it parks: a server that is down over night is back by itself in the morning', () => {
  let seconds = 0
  for (let attempts = 1; attempts < maximumAttempts; attempts += 1) seconds += Number(secondsAfter(attempts))
  expect(Math.round(seconds / 3600)).toBe(24)
})
