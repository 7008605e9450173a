import { Inspection } from '@gongkai/catalogue-core/duty'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import inspection from './inspection.json' with { type: 'json' }

test('the rules are of the form that the core reads, each under a name of its own', () => {
  const { stale, statutes } = v.parse(Inspection, inspection)
  const ids = [...stale, ...statutes].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the two rules of the inspection: two weeks for the home page and news, six months for notices', () => {
  const rules = v.parse(Inspection, inspection).stale
  expect(rules.map(({ id, within }) => [id, within.amount, within.unit])).toEqual([
    ['home', 2, 'week'],
    ['news', 2, 'week'],
    ['notices', 6, 'month'],
  ])
})
