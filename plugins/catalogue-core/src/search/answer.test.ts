import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import { planQuery } from './query.ts'

const hit = (id: string) => ({
  id,
  type: 'item',
  url: `/ziyang/items/${id}/`,
  title: '医疗救助',
  path: ['公共服务'],
  content: '',
  basis: [],
  responsible: '',
  phones: [],
  agency: 'ziyang',
  agencyName: '资阳市医疗保障局',
  place: '四川省资阳市',
  demo: false,
  kind: null,
  documentNumber: null,
  _formatted: { title: '医疗救助', content: '', basis: [], phones: [] },
})

const result = (ids: readonly string[], total: number, facetDistribution = {}) => ({
  hits: ids.map(hit),
  estimatedTotalHits: total,
  facetDistribution,
})

const plan = planQuery('医疗救助')

test('looser hits stand apart and are not counted', () => {
  const found = readAnswer({ results: [result(['b', 'a'], 2), result(['a', 'c', 'b', 'd'], 300)] }, plan, {})
  expect(found.total).toBe(2)
  expect(found.exact.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(found.looser.map(({ id }) => id)).toEqual(['c', 'd'])
})

test('a facet in use is counted by the query that leaves it out, the others by the first', () => {
  const found = readAnswer(
    {
      results: [
        result(['a'], 1, { agency: { ziyang: 1 }, category: { 公共服务: 1 }, type: { item: 1 } }),
        result([], 0),
        result([], 0, { agency: { qilin: 7, ziyang: 1, cixi: 7 } }),
      ],
    },
    plan,
    { agency: 'ziyang' },
  )
  expect(found.counts).toEqual({
    agency: [
      ['cixi', 7],
      ['qilin', 7],
      ['ziyang', 1],
    ],
    category: [['公共服务', 1]],
    type: [['item', 1]],
  })
})

test.each([null, 'ok', {}, { results: 'x' }, { results: [{ hits: [{ id: 'a' }] }] }])(
  'an answer that is none is refused: %j',
  (answer) => {
    expect(() => readAnswer(answer, plan, {})).toThrow()
  },
)
