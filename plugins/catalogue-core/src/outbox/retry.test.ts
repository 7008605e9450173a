import { expect, test } from 'vitest'
import { afterFailure, maximumAttempts } from './retry.ts'

const now = new Date('2026-11-24T00:00:00Z')

test('waits one second first, then twice as long each time, an hour at most', () => {
  const waits = [1, 2, 3, 12, 13, 29].map((attempts) => {
    const after = afterFailure(now, attempts)
    return after.state === 'due' ? (after.at.getTime() - now.getTime()) / 1000 : after.state
  })
  expect(waits).toEqual([1, 2, 4, 2048, 3600, 3600])
})

test('parks what keeps failing instead of dropping it', () => {
  expect(afterFailure(now, maximumAttempts)).toEqual({ state: 'parked' })
})
