import { expect, test } from 'vitest'
import { failuresInARow, restartDelay } from './backoff.ts'

const ends = [1, 2, 3, 4, 5, 6, 7, 8, 1000]

test('the wait doubles from a second to a minute and stays there', () => {
  expect(ends.map((nth) => restartDelay(nth, false))).toEqual([
    1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ])
})

test('who worked until it ended is back in five seconds, however often it ends', () => {
  expect(ends.map((nth) => restartDelay(nth, true))).toEqual([
    1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000, 5000,
  ])
})

test('ends soon after the start add up; after a third of a minute of work they are forgotten', () => {
  expect(failuresInARow(0, 10)).toBe(1)
  expect(failuresInARow(4, 19_999)).toBe(5)
  expect(failuresInARow(4, 20_000)).toBe(1)
})
