import { expect, test } from 'vitest'
import { TakenHooks } from './taken-hooks.ts'

const body = Buffer.from('{}')
const signed = { id: 'changes-1', timestamp: '1790000000' }

test('the same bytes are known again, another time, id or text is another hook', () => {
  const taken = new TakenHooks()
  expect(taken.isNew(signed, body, 0)).toBe(true)
  // Not taken yet: the sender may try again as it is.
  expect(taken.isNew(signed, body, 1)).toBe(true)
  taken.add(signed, body, 1)
  expect(taken.isNew(signed, body, 2)).toBe(false)
  expect(taken.isNew({ ...signed, timestamp: '1790000001' }, body, 2)).toBe(true)
  expect(taken.isNew({ ...signed, id: 'changes-2' }, body, 2)).toBe(true)
  expect(taken.isNew(signed, Buffer.from('{ }'), 2)).toBe(true)
})

test('they are forgotten when their signatures are too old to be taken', () => {
  const taken = new TakenHooks()
  taken.add(signed, body, 0)
  expect(taken.isNew(signed, body, 600_000)).toBe(false)
  expect(taken.isNew(signed, body, 600_001)).toBe(true)
})
