import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { canonical } from './canonical.ts'

test.each([
  ['２０ 个工\n作日内', '20个工作日内'],
  ['形成(变更)之日,起', '形成（变更）之日，起'],
  ['20个⼯作⽇内｡', '20个工作日内。'],
  ['①20个工作日', '①20个工作日'],
  ['１　次／年', '1次/年'],
])('%j is read as %s', (printed, text) => {
  expect(canonical(printed).text).toBe(text)
})

test('a place in the canonical text leads back to the printed one', () => {
  const printed = ' ２０ 个工\n作日内；长期公示'
  const { text, span } = canonical(printed)
  const { start, end } = span(0, text.indexOf('；'))
  expect(printed.slice(start, end)).toBe('２０ 个工\n作日内')
})

test('any text has a canonical form that is its own canonical form, and spans that lie within it', () => {
  fc.assert(
    fc.property(anyText, (printed) => {
      const { text, span } = canonical(printed)
      expect(canonical(text).text).toBe(text)
      if (text === '') return
      const { start, end } = span(0, text.length)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(printed.length)
    }),
  )
})
