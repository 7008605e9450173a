import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { anyText } from '../../../testing/any-text.ts'
import {
  IndexCode,
  indexCodeWarnings,
  indexNumber,
  indexNumberKey,
  indexNumberWarnings,
  indexSlot,
} from './index-number.ts'

test.each(['000014349', '00000000X', 'MB1670604', '11441700007280420Y'])(
  '%s can head index numbers',
  (code) => {
    expect(v.is(IndexCode, code)).toBe(true)
  },
)

test.each(['', '00001434', '0000143490', '0142768-8', '00001434A', '11441700007280420O', 'mb1670604'])(
  '“%s” is no code',
  (code) => {
    expect(v.is(IndexCode, code)).toBe(false)
  },
)

test.each(['000014349', '000000000', '007280420', '11441700007280420Y'])(
  'the check character of %s is right',
  (code) => {
    expect(indexCodeWarnings(code)).toEqual([])
  },
)

test.each([
  ['000014348', '9'],
  ['11441700007280420X', 'Y'],
])('%s is doubted: its last character ought to be %s', (code, expected) => {
  expect(indexCodeWarnings(code)).toEqual([{ code: 'INDEX_CODE_CHECK', params: { code, expected } }])
  expect(indexNumberWarnings(`${code}/202504-00057`)).toHaveLength(1)
})

test('a number is the code, the year and five digits', () => {
  expect(indexNumber({ code: '000014349', year: 2017, serial: 110 })).toBe('000014349/2017-00110')
})

test('what was numbered is read back as its place', () => {
  const code = fc.constantFrom('000014349', '11441700007280420Y')
  const slots = fc.record({
    code,
    year: fc.integer({ min: 1000, max: 9999 }),
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  fc.assert(
    fc.property(slots, (slot) => {
      expect(indexSlot(indexNumber(slot))).toEqual(slot)
    }),
  )
})

test.each(['０00014349／2017－00110', ' 000014349 / 2017—00110', '000014349/2017\n-00110'])(
  '“%s” is another spelling of 000014349/2017-00110',
  (text) => {
    expect(indexNumberKey(text)).toBe('000014349/2017-00110')
    expect(indexSlot(text)?.serial).toBe(110)
  },
)

test.each(['2017-00110', '0142768-8/2022-00185', '113417020032563511/202504-00057', '000014349/2017-00000'])(
  '“%s” stands for no place of ours, and is a number all the same',
  (text) => {
    expect(indexSlot(text)).toBeNull()
    expect(indexNumberKey(text)).not.toBe('')
  },
)

test('any text has a key that is its own key, and is read without a word', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(() => [indexSlot(text), indexNumberWarnings(text)]).not.toThrow()
      expect(indexNumberKey(text)).not.toMatch(/\s/u)
    }),
  )
})
