import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { problem, problemText } from './problem.ts'

test('a problem is told in the reader’s language, with what it is about', () => {
  const found = problem('WITHHELD', { name: '人事任免' })
  expect(problemText(found, 'zh-Hans')).toBe('“人事任免”的公开属性为不予公开，不能发布。')
  expect(problemText(found, 'en')).toBe('“人事任免” is withheld (不予公开) and cannot be published.')
})

test('what is not known of a problem stays visible as a gap', () => {
  expect(problemText(problem('CONTENT_MISSING'), 'en')).toBe(
    '“{name}” has no content. Enter it before publishing.',
  )
})

test('any name is told as it is, never taken for a gap of its own', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constant('{name}$&')), (name) => {
      expect(problemText(problem('ITEM_MISSING', { name }), 'zh-Hans')).toBe(
        `“${name}”没有对应的公开事项。请选择事项。`,
      )
    }),
  )
})
