import type { ColumnDecision } from '@gongkai/catalogue-core/document'
import { expect, test } from 'vitest'
import { asOf, readings, samplesOf, valueOf } from './column-reading.ts'

const decision = (column: ColumnDecision['column'], at = 1, width = 1): ColumnDecision => ({
  at,
  width,
  name: '栏',
  over: null,
  column,
  sure: true,
  why: { 'zh-Hans': '', en: '' },
  listed: false,
})
const head = { name: '栏', over: null }

test('every reading is offered once and found by its value', () => {
  expect(new Set(readings.map(({ value }) => value)).size).toBe(readings.length)
  for (const { value, as } of readings) expect(asOf(value)).toBe(as)
  expect(asOf('auto')).toBeNull()
})

test.each([
  [{ shows: 'path', ...head, from: 2, to: 3 }, 'path:2'],
  [{ shows: 'option', ...head, of: 'channels', option: '网站' }, 'option:channels'],
  [{ shows: 'attribute', ...head, boxed: true }, 'attribute'],
  [{ shows: 'extra', ...head, key: '备注' }, 'extra'],
  [null, 'none'],
] as const)('a decision is one of the readings: %o', (column, value) => {
  expect(valueOf(decision(column))).toBe(value)
  expect(asOf(value)).not.toBeNull()
})

test('samples stand below the heading, once each, and without the blanks between', () => {
  const rows = [['标题'], ['序号', '事项'], ['1', ' 甲\n乙 '], ['2', ''], ['3', '甲 乙'], ['4', '丙']]
  const sheet = { table: '表1', rows, total: 6 }
  expect(samplesOf(decision(null, 2), sheet, { row: 2, rows: 1 })).toEqual(['甲 乙', '丙'])
  expect(samplesOf(decision(null, 1), sheet, { row: 2, rows: 1 })).toEqual(['1', '2', '3'])
  expect(samplesOf(decision(null, 9), sheet, { row: 2, rows: 1 })).toEqual([])
  expect(samplesOf(decision(null, 1), null, null)).toEqual([])
})
