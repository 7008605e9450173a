import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf } from './grid.ts'
import { hasMarks, mergeMarks, plainRows } from './marks.ts'
import { matrixOf } from './matrix.ts'

const word = fc.constantFrom('甲', '乙', '')
const rows = fc.array(fc.array(fc.constantFrom('甲', '乙', '', '〃', '←'), { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
})

test('marks become merged cells, and print as the same marks', () => {
  const printed = [
    ['公开事项', '←', '公开内容'],
    ['一级', '二级', '〃'],
    ['机构', '概况', '甲'],
    ['〃', '职能', '〃'],
  ]
  const grid = mergeMarks(gridOf(printed))
  expect(hasMarks(gridOf(printed))).toBe(true)
  expect(
    grid.rows.map((cells) => cells.map(({ text, colspan, rowspan }) => [text, colspan, rowspan])),
  ).toEqual([
    [
      ['公开事项', 2, 1],
      ['公开内容', 1, 2],
    ],
    [
      ['一级', 1, 1],
      ['二级', 1, 1],
    ],
    [
      ['机构', 1, 2],
      ['概况', 1, 1],
      ['甲', 1, 2],
    ],
    [['职能', 1, 1]],
  ])
  expect(plainRows(grid, 'marked')).toEqual(printed)
})

test('any rows with marks make a table of the same size in which no cell lies on another', () => {
  fc.assert(
    fc.property(rows, (texts) => {
      const { width, rows: laid } = matrixOf(mergeMarks(gridOf(texts)))
      expect([laid.length, width]).toEqual([texts.length, 4])
      laid.forEach((row, y) => {
        row.forEach((slot, x) => {
          const printed = texts[y]?.[x] ?? ''
          if (printed !== '〃' && printed !== '←') expect(slot?.cell.text).toBe(printed)
        })
      })
    }),
  )
})

test('a table without marks stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 3, maxLength: 3 })), (texts) => {
      expect(plainRows(mergeMarks(gridOf(texts)), 'marked')).toEqual(texts)
    }),
  )
})
