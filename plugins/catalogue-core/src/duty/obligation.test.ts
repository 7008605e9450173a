import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dutyItem } from '../../testing/duties.ts'
import { dayNumber, dayOf } from '../deadline/civil.ts'
import { obligationsOf, owedOn } from './obligation.ts'
import type { Statute } from './statute.ts'

const annualReport: Statute = {
  id: 'annualReport',
  name: { 'zh-Hans': '年报', en: 'Annual report' },
  source: { 'zh-Hans': '条例第四十九条', en: 'Regulation, art. 49' },
  items: [['公开工作年度报告']],
  month: 1,
  day: 31,
}

const owed = (deadline: string, from: string, to: string, path: readonly string[] = ['名单']) =>
  obligationsOf({ key: 'i', path, deadline }, { from: day(from), to: day(to) }, [annualReport]).map(
    (one) => `${one.key} ${one.from}…${one.dueOn}`,
  )

test('a monthly list is owed within each month, by its last day', () => {
  expect(owed('每月公布1次', '2026-11-24', '2027-01-31')).toEqual([
    'i:2026-11 2026-11-01…2026-11-30',
    'i:2026-12 2026-12-01…2026-12-31',
    'i:2027-01 2027-01-01…2027-01-31',
  ])
})

test.each([
  ['每季度公开', ['i:2026-Q3 2026-07-01…2026-09-30', 'i:2026-Q4 2026-10-01…2026-12-31']],
  ['每半年公布1次', ['i:2026-H2 2026-07-01…2026-12-31']],
  ['每年公开1次', ['i:2026 2026-01-01…2026-12-31']],
  ['每年10月31日前', ['i:2026 2025-11-01…2026-10-31']],
  ['次年8月31日前', ['i:2025 2025-01-01…2026-08-31']],
  ['2026年12月31日前公开', ['i:2026-12-31 1970-01-01…2026-12-31']],
])('%s, in the second half of 2026', (deadline, expected) => {
  expect(owed(deadline, '2026-07-01', '2026-12-31')).toEqual(expected)
})

test('a day of each month counts from the one before on; of the next month, from the month it is about', () => {
  expect(owed('每月10日前公开', '2026-11-01', '2026-11-30')).toEqual(['i:2026-11 2026-10-11…2026-11-10'])
  expect(owed('次月15日前公开', '2026-11-01', '2026-11-30')).toEqual(['i:2026-10 2026-10-01…2026-11-15'])
})

test.each([
  '随时公开',
  '自信息形成之日起20个工作日内',
  '每年公布3次',
  '每2年公开1次',
  '每月公布1次，但是否公布另定',
])('%s: nothing that comes round on a day', (deadline) => {
  expect(owed(deadline, '2026-01-01', '2027-12-31')).toEqual([])
})

test('two rules of an item are told apart', () => {
  expect(owed('每年1月31日前；法治政府建设年度报告每年4月1日前', '2027-01-01', '2027-12-31')).toEqual([
    'i:2027 2026-02-01…2027-01-31',
    'i:2027.2 2026-04-01…2027-03-31',
  ])
})

test('the annual report is owed by 31 January, whatever later date the catalogue prints (条例 art. 49)', () => {
  const report = ['政府信息公开', '公开工作年度报告']
  for (const printed of ['每年3月31日前', '及时公开', '每年1月31日前'])
    expect(owed(printed, '2027-01-01', '2027-12-31', report)).toEqual(['i:2027 2026-02-01…2027-01-31'])
  // A catalogue that is stricter than the law binds its agency.
  expect(owed('每年1月20日前', '2027-01-01', '2027-12-31', report)).toEqual(['i:2027 2026-01-21…2027-01-20'])
})

test('what fell due before an item came into the system is not owed, what has not begun not yet', () => {
  const item = dutyItem({ since: day('2026-10-15') })
  expect(owedOn(item, day('2026-12-01')).map(({ period }) => period)).toEqual([
    '2026-10',
    '2026-11',
    '2026-12',
  ])
  expect(owedOn(dutyItem({ isPublic: false }), day('2026-12-01'))).toEqual([])
})

const deadlines = [
  '每月公布1次',
  '每周公布1次',
  '每季度公开',
  '每半年公布1次',
  '每年1月31日前',
  '次年8月31日前',
  '每月10日前公开',
  '次月15日前公开',
  '2026年12月31日前公开',
  '每年1月31日前；法治政府建设年度报告每年4月1日前',
]
const days = fc.integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2031-12-31')) })
const paths = fc.constantFrom(['名单'], ['公开工作年度报告'])

test('the list for a window is that of its parts, one after the other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...deadlines), paths, days, days, days, (deadline, path, ...numbers) => {
      const [from, middle, to] = numbers.toSorted((a, b) => a - b)
      if (from === undefined || middle === undefined || to === undefined) return
      const list = (first: number, last: number) => owed(deadline, dayOf(first), dayOf(last), path)
      expect(list(from, to).toSorted()).toEqual([...list(from, middle), ...list(middle + 1, to)].toSorted())
    }),
  )
})

test('no key comes twice, and none depends on the day that is asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...deadlines), paths, days, fc.nat(400), (deadline, path, today, later) => {
      const item = dutyItem({ deadline, path, since: day('2024-05-06') })
      const now = owedOn(item, dayOf(today), [annualReport]).map((one) => `${one.key} ${one.dueOn}`)
      const then = owedOn(item, dayOf(today + later), [annualReport]).map((one) => `${one.key} ${one.dueOn}`)
      expect(new Set(now).size).toBe(now.length)
      expect(then).toEqual(expect.arrayContaining(now))
    }),
  )
})
