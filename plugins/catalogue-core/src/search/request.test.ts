import { expect, test } from 'vitest'
import { planQuery } from './query.ts'
import { multiSearch } from './request.ts'

const asked = (q: string, narrowing = {}) =>
  multiSearch(planQuery(q), { locale: 'zh-Hans', narrowing, limit: 50 }).queries

test('words are asked twice, and only the precise pass is counted', () => {
  expect(
    asked('医疗救助').map(({ matchingStrategy, facets, limit }) => [matchingStrategy, facets, limit]),
  ).toEqual([
    ['all', ['agency', 'category', 'type'], 50],
    ['frequency', [], 50],
  ])
})

test('each facet in use is counted once without itself, so that its other values stay on offer', () => {
  const queries = asked('医疗救助', { type: 'item', agency: 'ziyang' })
  expect(queries.map(({ filter, facets, limit }) => [filter, facets, limit])).toEqual([
    [['agency = "ziyang"', 'type = "item"'], ['agency', 'category', 'type'], 50],
    [['agency = "ziyang"', 'type = "item"'], [], 50],
    [['type = "item"'], ['agency'], 0],
    [['agency = "ziyang"'], ['type'], 0],
  ])
})

test('no value breaks out of its filter', () => {
  expect(asked('医保', { category: 'a" OR agency = "b\\' })[0]?.filter).toEqual([
    'category = "a\\" OR agency = \\"b\\\\"',
  ])
})

test('nothing asked is nothing sent', () => {
  expect(asked('   ', { agency: 'ziyang' })).toEqual([])
})
