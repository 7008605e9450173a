import { finding, severityOf } from '@gongkai/catalogue-core/document'
import { expect, test } from 'vitest'
import { codesOf, filtered, severityFilters } from './finding-filter.ts'

const all = [
  finding('COLUMN_UNKNOWN', { column: '甲' }),
  finding('TICK_UNKNOWN', {}, { row: 2 }),
  finding('NO_TABLE'),
  finding('TICK_UNKNOWN', {}, { row: 1 }),
]

test('the gravest come first, the rest as the file has them', () => {
  const severities = filtered(all, 'all', null).map(severityOf)
  expect(severities).toEqual(
    severities.toSorted((a, b) => severityFilters.indexOf(a) - severityFilters.indexOf(b)),
  )
  expect(filtered(all, 'all', 'TICK_UNKNOWN').map(({ row }) => row)).toEqual([2, 1])
})

test('every finding is of exactly one severity', () => {
  const parts = severityFilters.slice(1).flatMap((severity) => filtered(all, severity, null))
  expect(parts).toHaveLength(all.length)
})

test('codes are counted', () => {
  expect(codesOf(all).find(({ code }) => code === 'TICK_UNKNOWN')?.count).toBe(2)
  expect(codesOf([])).toEqual([])
})
