import { expect, test } from 'vitest'
import { age } from './age.ts'

test.each([
  [0, 'catalogue.age.seconds', 0],
  [59.9, 'catalogue.age.seconds', 59],
  [60, 'catalogue.age.minutes', 1],
  [7199, 'catalogue.age.hours', 1],
  [200_000, 'catalogue.age.days', 2],
  // Clocks of two machines differ; nothing has waited less than not at all.
  [-5, 'catalogue.age.seconds', 0],
])('%d seconds', (seconds, id, n) => {
  expect(age(seconds)).toEqual({ id, n })
})
