import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planQuery } from '../query.ts'
import { multiSearch } from '../request.ts'
import { readCondition } from './filter.ts'

test('what a request narrows by is read as it was meant, whatever the value', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 100 }), (value) => {
      const wanted = value.replace(/[\p{Cs}\p{Cc}]/gu, '')
      const { queries } = multiSearch(planQuery('医保'), {
        locale: 'zh-Hans',
        narrowing: { category: wanted },
        limit: 1,
      })
      expect(queries[0]?.filter.map(readCondition)).toContainEqual({
        field: 'category',
        values: [wanted],
        not: false,
      })
    }),
  )
})

test('what must not be is read too', () => {
  expect(readCondition('validity NOT IN [expired, repealed]')).toEqual({
    field: 'validity',
    values: ['expired', 'repealed'],
    not: true,
  })
})

test.each(['', 'agency', 'agency = ziyang', 'agency = "a" OR demo = true', 'year > 2020'])(
  '%j is refused: what is not understood must not be left out',
  (text) => {
    expect(() => readCondition(text)).toThrow('not a filter of ours')
  },
)
