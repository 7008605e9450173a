import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaths } from './spoken.ts'

const letters = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

test('short sentences are spoken together, a long one is cut', () => {
  expect(breaths('公开。\n  及时！')).toEqual(['公开。及时！'])
  expect(breaths('')).toEqual([])
  expect(breaths(' \n ')).toEqual([])
  const long = breaths('医'.repeat(400))
  expect(long.map(({ length }) => length)).toEqual([160, 160, 80])
})

test('everything is spoken once, in its order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('医', '。', '；', '\n', ' ', 'a', '𠮷', '！') }),
      (text) => {
        const spoken = breaths(text)
        expect(letters(spoken.join(''))).toBe(letters(text))
      },
    ),
  )
})
