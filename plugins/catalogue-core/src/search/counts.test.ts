import { expect, test } from 'vitest'
import { countSearch, readCounts } from './counts.ts'
import { facets, type Narrowing } from './facet.ts'
import { planQuery } from './query.ts'

const plan = planQuery('医疗救助')
const asked = (narrowing: Narrowing, found = { total: 3, counted: 0 }, of = plan) =>
  countSearch(of, found, { locale: 'zh-Hans', narrowing }).queries

const inForce = 'validity NOT IN [expired, repealed]'

test('one query counts all that is not in use, one more each facet in use without itself', () => {
  expect(asked({ agency: 'ziyang' }).map((query) => [query.filter, query.facets, query.limit])).toEqual([
    [
      ['agency = "ziyang"', inForce],
      ['type', 'place', 'category', 'kind', 'year', 'attribute', 'channels'],
      0,
    ],
    [[inForce], ['agency'], 0],
    [['agency = "ziyang"'], ['validity'], 0],
  ])
})

test('only the pass that holds the answer is counted, however many facets are in use', () => {
  const everything = Object.fromEntries(facets.map((facet) => [facet, 'x']))
  expect(asked(everything)).toHaveLength(10)
  const number = planQuery('四川省政府令第35号')
  expect(number.passes.length).toBeGreaterThan(1)
  const queries = asked({}, { total: 1, counted: 1 }, number)
  expect(new Set(queries.map(({ q }) => q))).toEqual(new Set([number.passes[1]?.q]))
})

test('where nothing was found each exact pass is asked for what is over', () => {
  const letters = planQuery('yibao')
  const exact = letters.passes.filter((_, i) => letters.roles[i] === 'exact')
  expect(exact.length).toBeGreaterThan(1)
  expect(
    asked({ type: 'record' }, { total: 0, counted: 0 }, letters).map(({ q, filter }) => [q, filter]),
  ).toEqual(exact.map(({ q }) => [q, ['type = "record"']]))
  expect(
    readCounts(
      {
        results: [
          { facetDistribution: { validity: { valid: 4, repealed: 1 } } },
          { facetDistribution: { validity: { expired: 1, repealed: 1 } } },
        ],
      },
      letters,
      { total: 0 },
      {},
    ).hidden,
  ).toBe(2)
})

test('who gives a number has nothing hidden from him', () => {
  const number = planQuery('某医保发〔2023〕4号')
  expect(asked({}, undefined, number).map(({ filter, facets }) => [filter, facets])).toEqual([
    [[], facets.map((facet) => (facet === 'channel' ? 'channels' : facet))],
  ])
  const results = [{ facetDistribution: { validity: { repealed: 1 } } }]
  expect(readCounts({ results }, number, { total: 1 }, {}).hidden).toBe(0)
  expect(asked({ validity: 'valid' }, undefined, number)[0]?.filter).toEqual(['validity = "valid"'])
})

test('counts come the most frequent first, those in use from the query that leaves them out', () => {
  const counts = readCounts(
    {
      results: [
        { facetDistribution: { category: { 公共服务: 1 }, type: { item: 1 }, channels: { website: 1 } } },
        { facetDistribution: { agency: { qilin: 7, ziyang: 1, cixi: 7 } } },
        { facetDistribution: { validity: { valid: 5, repealed: 2, expired: 1 } } },
      ],
    },
    plan,
    { total: 1 },
    { agency: 'ziyang' },
  )
  expect(counts.hidden).toBe(3)
  expect(counts.facets.agency).toEqual([
    ['cixi', 7],
    ['qilin', 7],
    ['ziyang', 1],
  ])
  expect(counts.facets.channel).toEqual([['website', 1]])
  expect(counts.facets.kind).toEqual([])
})

test('who asked for what is over is not told that it is hidden', () => {
  const results = [{ facetDistribution: { validity: { repealed: 2 } } }]
  for (const validity of ['all', 'repealed', 'nonsense'])
    expect(readCounts({ results }, plan, { total: 2 }, { validity }).hidden).toBe(0)
})

test.each([null, 'ok', {}, { results: [{ facetDistribution: 'x' }] }])(
  'an answer that is none is refused: %j',
  (answer) => {
    expect(() => readCounts(answer, plan, { total: 1 }, {})).toThrow()
  },
)
