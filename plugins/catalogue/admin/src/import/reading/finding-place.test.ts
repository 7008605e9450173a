import { finding } from '@gongkai/catalogue-core/document'
import { expect, test } from 'vitest'
import { placesOf } from './finding-place.ts'

const shown = { items: 3, sheet: { table: '表1', rows: [['a'], ['b']], total: 9 } }
const at = (table: string, row: number) => ({ at: { table, row, column: 4 } })

test('a row is shown in the preview, a cell in the sheet, both where both are known', () => {
  expect(placesOf(finding('TICK_UNKNOWN', {}, { row: 3, ...at('表1', 2) }), shown)).toEqual([
    { view: 'preview', row: 3 },
    { view: 'sheet', row: 2, column: 4 },
  ])
})

test('nothing leads to what the screen does not hold', () => {
  expect(placesOf(finding('TICK_UNKNOWN', {}, { row: 4, ...at('表1', 3) }), shown)).toEqual([])
  expect(placesOf(finding('TICK_UNKNOWN', {}, at('表2', 1)), shown)).toEqual([])
  expect(placesOf(finding('TICK_UNKNOWN', {}, at('表1', 1)), { ...shown, sheet: null })).toEqual([])
  expect(placesOf(finding('NO_TABLE'), shown)).toEqual([])
})
