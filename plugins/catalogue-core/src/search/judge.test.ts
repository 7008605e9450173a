import { expect, test } from 'vitest'
import { placeOf, verdictOf } from './judge.ts'

test('the place of an answer is that of the first right one; where none should be, none is right', () => {
  expect(placeOf(['a', 'b', 'c'], ['c', 'b'])).toBe(2)
  expect(placeOf(['a'], ['b'])).toBe(0)
  expect(placeOf([], [])).toBe(1)
  expect(placeOf(['a'], [])).toBe(0)
})

test('a change is judged by what got better and what got worse, the furthest moved first', () => {
  const verdict = verdictOf([
    { question: 'same', before: 1, after: 1 },
    { question: 'found', before: 0, after: 1 },
    { question: 'up', before: 2, after: 1 },
    { question: 'lost', before: 1, after: 0 },
    { question: 'down', before: 1, after: 3 },
  ])
  expect(verdict.better.map(({ question }) => question)).toEqual(['found', 'up'])
  expect(verdict.worse.map(({ question }) => question)).toEqual(['lost', 'down'])
  expect(verdict.before).toEqual({ first: 0.6, meanReciprocal: 0.7 })
  expect(verdict.after.first).toBe(0.6)
  expect(verdict.after.meanReciprocal).toBeCloseTo((3 + 1 / 3) / 5)
})

test('nothing judged has no figures but noughts', () => {
  expect(verdictOf([]).after).toEqual({ first: 0, meanReciprocal: 0 })
})
