import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { articleKeys, citedArticles } from './article-keys.ts'

test.each([
  ['《政府信息公开条例》第二十条', ['art20x']],
  ['第二十条第五款、第六款', ['art20x', 'art20xk5x', 'art20xk6x']],
  ['第四十九条、五十条', ['art49x', 'art50x']],
  ['第二十条第（三）项', ['art20x', 'art20xi3x']],
  ['预算法 14 条', ['art14x']],
  ['第５７条', ['art57x']],
  ['第五款', []],
  ['条例', []],
])('%s cites %j', (text, keys) => {
  expect(articleKeys([text])).toEqual(keys)
})

test('what is not an article is left', () => {
  expect(citedArticles('社会保险法第二十八条').rest).toBe('社会保险法')
  expect(citedArticles('救助第五款').rest).toBe('救助第五款')
})

test('no key is the beginning of another article’s', () => {
  const key = fc.integer({ min: 1, max: 2000 }).map((n) => articleKeys([`第${n}条`])[0] ?? '')
  fc.assert(fc.property(key, key, (a, b) => a === b || !b.startsWith(a)))
})

test('any text is read', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const found of articleKeys([text])) expect(found).toMatch(/^art\d+x(?:[ki]\d+x)?$/)
    }),
  )
})
