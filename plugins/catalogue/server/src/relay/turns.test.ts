import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('one at a time, in order, also after one has failed', async () => {
  const turn = turns()
  const seen: string[] = []
  const act = (name: string, fail = false) =>
    turn(async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      if (fail) throw new Error(name)
      seen.push(`${name} ends`)
    })
  const all = await Promise.allSettled([act('a'), act('b', true), act('c')])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends'])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
