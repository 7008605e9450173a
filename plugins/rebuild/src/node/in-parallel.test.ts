import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inParallel } from './in-parallel.ts'

test('does everything, never more at a time than it may', async () => {
  const done: number[] = []
  let now = 0
  let most = 0
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
    now += 1
    most = Math.max(most, now)
    await turn()
    now -= 1
    done.push(n)
  })
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

test('a failure is told, after what was under way has ended, and nothing new is begun', async () => {
  const begun: number[] = []
  let under = 0
  const work = inParallel([1, 2, 3, 4, 5, 6], 2, async (n) => {
    begun.push(n)
    under += 1
    await turn()
    under -= 1
    if (n === 2) throw new Error('second')
  })
  await expect(work).rejects.toThrow('second')
  expect(under).toBe(0)
  expect(begun.length).toBeLessThan(6)
})
