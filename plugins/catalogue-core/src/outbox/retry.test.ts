import { expect, test } from 'vitest'
import { afterAbsence, afterFailure, afterRefusal, maximumAttempts, maximumRefusals } from './retry.ts'

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

test('what is refused itself is parked within minutes; what waits for a server that is away never is', () => {
  expect(afterRefusal(now, maximumRefusals - 1)).toMatchObject({ state: 'due' })
  expect(afterRefusal(now, maximumRefusals)).toEqual({ state: 'parked' })
  expect(afterAbsence(now, 10_000)).toEqual({ state: 'due', at: new Date('2026-11-24T00:05:00Z') })
})
