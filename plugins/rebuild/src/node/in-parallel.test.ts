import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inParallel, sharedOut } from './in-parallel.ts'

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

test('who is ready takes the next: a worker that comes late finds what is left', async () => {
  const late = Promise.withResolvers<string>()
  const done = new Map<number, string>()
  await sharedOut([1, 2, 3, 4, 5, 6], ['first', late.promise], async (worker, n) => {
    done.set(n, worker)
    if (n === 2) late.resolve('late')
    await turn()
  })
  expect([...done.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  expect([done.get(1), done.get(2)]).toEqual(['first', 'first'])
  expect([...done.values()]).toContain('late')
})

test('a worker that never comes is a failure, after the others have ended what they were doing', async () => {
  let under = 0
  const work = sharedOut([1, 2, 3], [0, Promise.reject(new Error('no worker'))], async () => {
    under += 1
    await turn()
    under -= 1
  })
  await expect(work).rejects.toThrow('no worker')
  expect(under).toBe(0)
})

test('nobody waits for a worker that nothing is left for', async () => {
  const never = Promise.withResolvers<number>()
  const done: number[] = []
  await sharedOut([1, 2], [0, never.promise], async (_, n) => {
    await turn()
    done.push(n)
  })
  expect(done).toEqual([1, 2])
})

test('of both ends the first takes from the beginning and the others from the end', async () => {
  const done: string[] = []
  await sharedOut(
    [1, 2, 3, 4, 5, 6, 7],
    ['first', 'second', 'third'],
    async (worker, n) => {
      done.push(`${worker} ${String(n)}`)
      await turn()
    },
    'both',
  )
  expect(done.slice(0, 3)).toEqual(['first 1', 'second 7', 'third 6'])
  expect(done.filter((one) => one.startsWith('first'))).toEqual(['first 1', 'first 2', 'first 3'])
  expect(done.map((one) => one.at(-1)).toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})
