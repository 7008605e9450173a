import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import { planQuery } from './query.ts'

const hit = (id: string) => ({
  id,
  type: 'item',
  url: `/ziyang/items/${id}/`,
  title: '医疗救助',
  path: ['公共服务'],
  lead: '',
  basis: [],
  responsible: '',
  phones: [],
  agency: 'ziyang',
  agencyName: '资阳市医疗保障局',
  place: '四川省资阳市',
  demo: false,
  kind: null,
  documentNumber: null,
})

const result = (ids: readonly string[], total: number) => ({ hits: ids.map(hit), estimatedTotalHits: total })

const plan = planQuery('医疗救助')

test('looser hits stand apart and are not counted', () => {
  const found = readAnswer({ results: [result(['b', 'a'], 2), result(['a', 'c', 'b', 'd'], 300)] }, plan)
  expect([found.total, found.counted]).toEqual([2, 0])
  expect(found.exact.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(found.looser.map(({ id }) => id)).toEqual(['c', 'd'])
  expect(found.explained.get('c')?.reasons).toContainEqual({ kind: 'foundBy', pass: 1, at: 1 })
})

test.each([null, 'ok', {}, { results: 'x' }, { results: [{ hits: [{ id: 'a' }] }] }])(
  'an answer that is none is refused: %j',
  (answer) => {
    expect(() => readAnswer(answer, plan)).toThrow()
  },
)
