import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, enough, isReadable, paletteCss, paletteOf } from './colours.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#0b4a8b', '#ffffff', 8.87],
])('%s on %s: %s', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 1)
  expect(contrast(b, a)).toBe(contrast(a, b))
})

test('a colour must be readable on the grey of the page too', () => {
  expect(isReadable('#6a6a6a')).toBe(true)
  expect(isReadable('#767676')).toBe(false)
  expect(isReadable('#ffee00')).toBe(false)
})

test('what follows from a readable colour is readable', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const accent = `#${value.toString(16).padStart(6, '0')}`
      fc.pre(isReadable(accent))
      const { strong, wash } = paletteOf(accent, null)
      expect(isReadable(strong)).toBe(true)
      expect(contrast(accent, wash)).toBeGreaterThanOrEqual(enough)
      expect(contrast(strong, wash)).toBeGreaterThanOrEqual(enough)
    }),
  )
})

test('a palette is a rule that no order of sheets undoes', () => {
  expect(paletteCss(paletteOf('#7A1F2B', '#400010'), 'site')).toMatchInlineSnapshot(`
    ":root:not([data-contrast]){--accent:#7a1f2b;--accent-strong:#400010;--accent-wash:#f6eff0}
    "
  `)
})
