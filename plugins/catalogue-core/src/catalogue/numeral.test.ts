import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { readNumeral } from './numeral.ts'

test.each([
  ['35', 35],
  ['00017', 17],
  ['七', 7],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['七十一', 71],
  ['七一一', 711],
  ['二〇一九', 2019],
  ['二○一九', 2019],
  ['二零一九', 2019],
  ['一百', 100],
  ['一百零五', 105],
  ['三百二十七', 327],
  ['一千零一', 1001],
])('%s is %i', (text, number) => {
  expect(readNumeral(text)).toBe(number)
})

test.each(['', '号', '1234567', '七八十', '十百', '十十', '七十一号', '-1', '1.5', '〇十'])(
  '“%s” is no number',
  (text) => {
    expect(readNumeral(text)).toBeNull()
  },
)

test('any text is a whole number from nought on, or none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const number = readNumeral(text)
      expect(number === null || (Number.isSafeInteger(number) && number >= 0)).toBe(true)
    }),
  )
})
