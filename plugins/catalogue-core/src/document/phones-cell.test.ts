import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { readPhones } from './phones-cell.ts'

const phone = (number: string, label: string | null = null) => ({ label, number })

describe('a cell of telephones', () => {
  test.each([
    [
      '咨询电话： 028-26092087 监督举报电话：028-26110613',
      [phone('028-26092087', '咨询电话'), phone('028-26110613', '监督举报电话')],
    ],
    ['0833-2716986', [phone('0833-2716986')]],
    ['0574-\n63962200', [phone('0574-63962200')]],
    [
      '咨询电话：\n028-26092087\n监督电话：12345',
      [phone('028-26092087', '咨询电话'), phone('12345', '监督电话')],
    ],
    ['028-26092087、028-26110613', [phone('028-26092087'), phone('028-26110613')]],
    [
      '咨询电话: 028-26110617 监督举报电话: 028-',
      [phone('028-26110617', '咨询电话'), phone('028-', '监督举报电话')],
    ],
  ])('%s', (cell, phones) => {
    expect(readPhones(cell)).toEqual({ phones, withoutNumber: [], cut: false })
  })

  test('a label without a number is told apart', () => {
    expect(readPhones('咨询电话： 028-26110617 监督举报电话：')).toEqual({
      phones: [phone('028-26110617', '咨询电话')],
      withoutNumber: ['监督举报电话'],
      cut: false,
    })
  })
})

test('any text is read', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { number } of readPhones(text).phones) expect(number).not.toBe('')
    }),
  )
})
