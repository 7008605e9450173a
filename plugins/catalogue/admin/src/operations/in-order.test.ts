import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('an answer that a newer one overtook is dropped', () => {
  const order = inOrder()
  const [first, second] = [order.ask(), order.ask()]
  expect(order.takes(second)).toBe(true)
  expect(order.takes(first)).toBe(false)
})

test('answers that are slower than the questions are shown all the same', () => {
  const order = inOrder()
  const first = order.ask()
  order.ask()
  const third = order.ask()
  expect(order.takes(first)).toBe(true)
  expect(order.takes(third)).toBe(true)
})
