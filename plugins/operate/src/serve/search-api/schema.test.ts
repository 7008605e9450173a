import { planQuery } from '@gongkai/catalogue-core/search'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { MultiSearch, Search } from './schema.ts'

test('what the plan of a query asks may be asked', () => {
  for (const words of ['异地就医备案', '0833-2716986', '711号'])
    for (const pass of planQuery(words).passes)
      expect(
        v.is(MultiSearch, {
          queries: [
            {
              indexUid: 'gongkai-zh-Hans',
              ...pass,
              limit: 20,
              filter: ['agency = "qi\\"lin"', 'validity NOT IN [expired, repealed]'],
              facets: ['agencyName', 'type'],
              sort: ['year:desc'],
              attributesToHighlight: ['title'],
              attributesToCrop: ['content'],
              cropLength: 80,
              highlightPreTag: '\ue000',
              highlightPostTag: '\ue001',
            },
          ],
        }),
      ).toBe(true)
})

test.each([
  ['vectors', { vector: [0.1] }],
  ['hybrid search', { hybrid: { embedder: 'default' } }],
  ['how the score came about', { showRankingScoreDetails: true }],
  ['keys that are for finding only', { attributesToRetrieve: ['phoneKeys'] }],
  ['keys through highlighting', { attributesToHighlight: ['documentKeys'] }],
  ['keys through cropping', { attributesToCrop: ['phoneKeys'] }],
  ['keys as facets', { facets: ['phoneKeys'] }],
  ['fields that are not searched', { attributesToSearchOn: ['url'] }],
  ['more than the index answers', { limit: 1001 }],
  ['very far pages', { offset: 1001 }],
  ['far pages of many hits', { offset: 500, limit: 501 }],
  ['half a hit', { limit: 1.5 }],
  ['all fields, whatever they are', { attributesToRetrieve: ['*'] }],
  ['marks in all fields', { attributesToHighlight: ['*'] }],
  ['an order by keys', { sort: ['phoneKeys:asc'] }],
  ['a filter by keys', { filter: ['phoneKeys = "6986"'] }],
  ['a filter by a field of our own', { filter: ['standing = "1"'] }],
  ['two conditions in one', { filter: ['type = "item" OR phoneKeys = "6986"'] }],
  ['a condition behind a quote', { filter: ['type = "a" OR agency = "b"'] }],
  ['a comparison', { filter: ['year > 2000'] }],
  ['whether a field is there', { filter: ['documentNumber EXISTS'] }],
  ['how far away it is', { filter: ['_geoRadius(1, 2, 3)'] }],
  ['one filter that is no list', { filter: 'type = "item"' }],
  ['lists in lists', { filter: [['type = "item"']] }],
  ['an essay', { q: '医'.repeat(201) }],
  ['a filter without end', { filter: [`agency = "${'a'.repeat(500)}"`] }],
  ['filters without end', { filter: Array.from({ length: 21 }, () => 'type = "item"') }],
])('refused: %s', (_what, more) => {
  expect(v.is(Search, { q: '医保' })).toBe(true)
  expect(v.is(Search, { q: '医保', ...more })).toBe(false)
})

test.each(['gongkai_other', 'other', 'gongkai-', 'gongkai-../keys', 'gongkai-zh-Hans?x', ''])(
  'no other index: %s',
  (indexUid) => {
    expect(v.is(MultiSearch, { queries: [{ indexUid, q: '医保' }] })).toBe(false)
  },
)

test('sixteen questions at most, none is no question, and nothing beside them', () => {
  const query = { indexUid: 'gongkai-zh-Hans', q: '医保' }
  expect(v.is(MultiSearch, { queries: Array.from({ length: 16 }, () => query) })).toBe(true)
  expect(v.is(MultiSearch, { queries: Array.from({ length: 17 }, () => query) })).toBe(false)
  expect(v.is(MultiSearch, { queries: [] })).toBe(false)
  expect(v.is(MultiSearch, { queries: [query], federation: {} })).toBe(false)
})
