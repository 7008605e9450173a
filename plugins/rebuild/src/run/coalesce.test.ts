import { expect, test } from 'vitest'
import { longestRetryMs, nextRunAt, retryAt, spentBy, type Agenda } from './coalesce.ts'

const timing = { quietMs: 200, longestWaitMs: 2000, spacingMs: 3500 }
const nothing: Agenda = { hooks: null, failure: null, catchUpAt: null, spentUntil: 0 }

/** Plays hooks at these moments against the rule, and tells when runs start. */
const runsFor = (arrivals: readonly number[]): readonly number[] => {
  const starts: number[] = []
  let hooks = nothing.hooks
  let { spentUntil } = nothing
  for (let now = 0; now <= 70_000; now += 1) {
    if (arrivals.includes(now)) hooks = { firstAt: hooks?.firstAt ?? now, lastAt: now }
    const at = nextRunAt({ ...nothing, hooks, spentUntil }, timing)
    if (at === null || at > now) continue
    starts.push(now)
    spentUntil = spentBy(spentUntil, now, timing)
    hooks = null
  }
  return starts
}

test('sleeps while there is nothing to do', () => {
  expect(nextRunAt(nothing, timing)).toBeNull()
})

test('a single hook waits for the quiet time and no longer', () => {
  expect(runsFor([1000])).toEqual([1200])
})

test('a burst is one run', () => {
  expect(runsFor([1000, 1100, 1250, 1400])).toEqual([1600])
})

test('hooks that never pause do not put the run off for ever', () => {
  const everyTenth = Array.from({ length: 300 }, (_, i) => 1000 + i * 10)
  expect(runsFor(everyTenth)).toEqual([3000, 4190])
})

test('who publishes twice waits twice the quiet time and no longer', () => {
  expect(runsFor([1000, 1500])).toEqual([1200, 1700])
})

test('a whole minute of publishing is few runs, however often somebody publishes', () => {
  const everyThird = Array.from({ length: 200 }, (_, i) => 1000 + i * 300)
  const starts = runsFor(everyThird)
  expect(starts.length).toBeLessThanOrEqual(20)
  expect(starts.at(-1)).toBeGreaterThanOrEqual(60_700)
})

test('at the start the publication is looked at once', () => {
  expect(nextRunAt({ ...nothing, catchUpAt: 7 }, timing)).toBe(7)
})

test('a failure is tried again after 1, 2, 4 … seconds, at most the longest wait apart, without end', () => {
  const waits = [1, 2, 3, 9, 10, 1000].map((count) =>
    retryAt({ at: 0, count, longestWaitMs: longestRetryMs.other }),
  )
  expect(waits).toEqual([1000, 2000, 4000, 256_000, 300_000, 300_000])
  expect(retryAt({ at: 0, count: 5, longestWaitMs: longestRetryMs.cmsDown })).toBe(5000)
})

test('a hook after a failure does not wait for the retry', () => {
  const failure = { at: 0, count: 9, longestWaitMs: longestRetryMs.other }
  expect(nextRunAt({ ...nothing, failure, hooks: { firstAt: 5000, lastAt: 5000 } }, timing)).toBe(5200)
})
