import { expect, test } from 'vitest'
import { bell } from './bell.ts'

test('a ring while nobody sleeps is kept for the next sleeper', async () => {
  const it = bell()
  it.ring()
  await it.sleep(60_000)
})

test('one ring wakes one sleep, not the one after', async () => {
  const it = bell()
  it.ring()
  await it.sleep(60_000)
  const woken = await Promise.race([it.sleep(60_000).then(() => 'woken'), Promise.resolve('asleep')])
  expect(woken).toBe('asleep')
  it.ring()
})
