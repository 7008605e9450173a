import { expect, test } from 'vitest'
import { RefusalCounter } from './refusal.ts'

const flood = (counter: RefusalCounter, times: number, address: string, at: number): string =>
  Array.from({ length: times }, () => counter.count('HOOK_FORGED', address, at)).at(-1) ?? ''

test('limits an address to sixty refusals a minute, each address for itself', () => {
  const counter = new RefusalCounter()
  expect(flood(counter, 59, '10.0.0.1', 0)).toBe('within limit')
  expect(flood(counter, 1, '10.0.0.1', 1)).toBe('limit reached')
  expect(flood(counter, 1, '10.0.0.1', 2)).toBe('over limit')
  expect(flood(counter, 1, '10.0.0.2', 2)).toBe('within limit')
  expect(flood(counter, 1, '10.0.0.1', 60_000)).toBe('within limit')
})

test('counts every refusal by its reason, limited or not', () => {
  const counter = new RefusalCounter()
  flood(counter, 100, '10.0.0.1', 0)
  counter.count('HOOK_LATE', '10.0.0.1', 0)
  expect(counter.counts()).toEqual({
    HOOK_UNSIGNED: 0,
    HOOK_FORGED: 100,
    HOOK_LATE: 1,
    HOOK_REPLAYED: 0,
    HOOK_MALFORMED: 0,
    HOOK_TOO_LARGE: 0,
  })
})

test('forgets the address seen longest ago when there are too many', () => {
  const counter = new RefusalCounter()
  flood(counter, 61, 'first', 0)
  for (let i = 0; i < 1000; i += 1) counter.count('HOOK_FORGED', `10.0.${String(i)}`, 1)
  expect(flood(counter, 1, 'first', 2)).toBe('within limit')
})
