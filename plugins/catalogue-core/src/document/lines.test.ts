import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { fullWidth, nameOf, printable, proseCell, proseOf, tidy } from './lines.ts'

describe('the lines of a cell', () => {
  test('a line that reached the edge of its column goes on without a blank', () => {
    const cell = '机构名称、办公地址、办公时\n间、办公电话、传真、通信地\n址、邮政编码'
    expect(proseOf(cell, fullWidth([cell]))).toBe(
      '机构名称、办公地址、办公时间、办公电话、传真、通信地址、邮政编码',
    )
  })

  test('points of a list are held apart by a blank', () => {
    expect(proseOf('1.机构名称\n2.联系方式（办公地址、\n邮政编码等）', 40)).toBe(
      '1.机构名称 2.联系方式（办公地址、邮政编码等）',
    )
  })

  test('short lines in a wide column were broken on purpose', () => {
    expect(proseOf('省医保局基金处\n稽核中心', 60)).toBe('省医保局基金处 稽核中心')
  })

  test('an open bracket or title runs on whatever the width', () => {
    expect(proseOf('省医保局机关党委（人\n事处）', 60)).toBe('省医保局机关党委（人事处）')
  })

  test('an empty line is a break that was meant', () => {
    expect(proseOf('第一段\n\n第二段', 0)).toBe('第一段\n第二段')
  })

  test('names are joined: their columns are narrow', () => {
    expect(nameOf('重点改革任\n务等的进\n展情况')).toBe('重点改革任务等的进展情况')
  })

  test('blanks and line ends of every kind become plain, marks without width go', () => {
    expect(tidy(' 甲\u00a0乙\u200b\r\n丙\u3000\r')).toBe('甲 乙\n丙')
  })
})

test('any text that can be printed reads back from its cell, breaks included', () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 200 }), (text, full) => {
      const words = printable(text)
      expect(proseOf(proseCell(words), full)).toBe(words)
    }),
  )
})
