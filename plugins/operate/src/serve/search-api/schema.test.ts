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
              filter: ['agency = "qilin"', ['type = item', 'type = record']],
              facets: ['agencyName', 'type'],
              sort: ['year:desc'],
              attributesToHighlight: ['*'],
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
  ['half a hit', { limit: 1.5 }],
  ['an essay', { q: '医'.repeat(201) }],
  ['a filter without end', { filter: 'a'.repeat(1001) }],
  ['filters without end', { filter: Array.from({ length: 21 }, () => 'type = item') }],
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
