import { expect, test } from 'vitest'
import { planQuery } from './query.ts'
import { multiSearch } from './request.ts'

const asked = (q: string, narrowing = {}) =>
  multiSearch(planQuery(q), { locale: 'zh-Hans', narrowing, limit: 50 }).queries

const inForce = 'validity NOT IN [expired, repealed]'

test('words are asked twice, in what is in force, and count nothing', () => {
  expect(
    asked('医疗救助').map(({ matchingStrategy, filter, limit }) => [matchingStrategy, filter, limit]),
  ).toEqual([
    ['all', [inForce], 50],
    ['frequency', [inForce], 50],
  ])
})

test('what one narrows by holds for every pass', () => {
  for (const { filter } of asked('医疗救助', { type: 'item', agency: 'ziyang', channel: 'website' }))
    expect(filter).toEqual(['type = "item"', 'agency = "ziyang"', inForce, 'channels = "website"'])
})

test('all validities are asked for by name', () => {
  expect(asked('医保', { validity: 'all' })[0]?.filter).toEqual([])
  expect(asked('医保', { validity: 'repealed' })[0]?.filter).toEqual(['validity = "repealed"'])
})

test.each([
  ['a" OR agency = "b\\', 'category = "a\\" OR agency = \\"b\\\\"'],
  ['半\ud83d个\u0000字', 'category = "半个字"'],
  ['长'.repeat(5000), `category = "${'长'.repeat(200)}"`],
])('no value breaks out of its filter: %j', (category, filter) => {
  expect(asked('医保', { validity: 'all', category })[0]?.filter).toEqual([filter])
})

test('nothing asked is nothing sent', () => {
  expect(asked('   ', { agency: 'ziyang' })).toEqual([])
})
