import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { isTruncated, phoneText, readPhone } from './phone.ts'

describe('a printed phone', () => {
  test.each([
    ['咨询电话:028-26092087', '咨询电话', '028-26092087'],
    ['咨询电话：028-26092087', '咨询电话', '028-26092087'],
    [' 监督举报电话： 028- ', '监督举报电话', '028-'],
    ['监督举报电话：', '监督举报电话', ''],
    ['0833-2716986', null, '0833-2716986'],
    ['12393', null, '12393'],
    ['', null, ''],
  ])('“%s” has the label %s and the number “%s”', (text, label, number) => {
    expect(readPhone(text)).toEqual({ label, number })
  })

  test('reads back from its own text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const phone = readPhone(text)
        expect(readPhone(phoneText(phone))).toEqual(phone)
      }),
    )
  })

  test('without a label is its number alone', () => {
    expect(phoneText({ label: null, number: '12393' })).toBe('12393')
    expect(phoneText({ label: '', number: '12393' })).toBe('12393')
    expect(phoneText({ label: '咨询电话', number: '12393' })).toBe('咨询电话:12393')
  })
})

test.each(['028-', '', '0833-271', '0833', '123456', '028-260920'])('“%s” has lost digits', (number) => {
  expect(isTruncated({ label: null, number })).toBe(true)
})

test.each([
  '0833-2716986',
  '028-26092087',
  '2716986',
  '13800138000',
  '400-123-4567',
  '12393',
  '12345',
  '110',
  '95598',
])('%s is whole', (number) => {
  expect(isTruncated({ label: null, number })).toBe(false)
})
