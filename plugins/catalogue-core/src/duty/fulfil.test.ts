import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dutyItem, dutyRecord, moment } from '../../testing/duties.ts'
import { dayNumber, dayOf } from '../deadline/civil.ts'
import { fulfilled } from './fulfil.ts'
import { owedOn } from './obligation.ts'

const item = dutyItem()
const owed = owedOn(item, day('2026-12-01'))

const periods = (...records: Parameters<typeof fulfilled>[1]) =>
  new Map([...fulfilled(owed, records)].map(([key, { record }]) => [key.split(':')[1], record]))

test('a release within a month is that month’s list', () => {
  expect(periods(dutyRecord({ releasedAt: moment('2026-03-20T02:00:00.000Z') }))).toEqual(
    new Map([['2026-03', 'r1']]),
  )
})

test('the month ends at midnight in Shanghai, not in Greenwich', () => {
  expect(periods(dutyRecord({ releasedAt: moment('2026-03-31T16:00:00.000Z') }))).toEqual(
    new Map([['2026-04', 'r1']]),
  )
})

test('what was formed in a month counts for it when it comes out later, so does what names it', () => {
  const late = moment('2026-02-05T02:00:00.000Z')
  expect(periods(dutyRecord({ formedOn: day('2026-01-30'), releasedAt: late }))).toEqual(
    new Map([['2026-01', 'r1']]),
  )
  const named = dutyRecord({
    title: '2026年1月联网医药机构名单',
    formedOn: day('2026-02-04'),
    releasedAt: late,
  })
  expect(periods(named)).toEqual(new Map([['2026-01', 'r1']]))
})

test('a missed month stays open: the list of the next one is not taken for it', () => {
  expect(
    periods(
      dutyRecord({ key: 'feb', releasedAt: moment('2026-02-20T02:00:00.000Z') }),
      dutyRecord({ key: 'mar', releasedAt: moment('2026-03-20T02:00:00.000Z') }),
    ),
  ).toEqual(
    new Map([
      ['2026-02', 'feb'],
      ['2026-03', 'mar'],
    ]),
  )
})

test('one record fulfils one obligation, and a title of a whole year says nothing on the month', () => {
  const record = dutyRecord({ title: '2026年名单', releasedAt: moment('2026-07-01T02:00:00.000Z') })
  expect(periods(record)).toEqual(new Map([['2026-07', 'r1']]))
})

test('neither a draft nor a record of another item fulfils anything', () => {
  const releasedAt = moment('2026-03-20T02:00:00.000Z')
  expect(periods(dutyRecord(), dutyRecord({ item: 'other', releasedAt }))).toEqual(new Map())
})

test('the report of 2025 that comes out late is that of 2025', () => {
  const reports = owedOn(dutyItem({ deadline: '每年1月31日前', since: day('2025-12-01') }), day('2026-03-01'))
  const record = dutyRecord({ title: '2025年度报告', releasedAt: moment('2026-02-06T02:00:00.000Z') })
  expect([...fulfilled(reports, [record]).keys()]).toEqual(['list:2026'])
})

test('a later release never takes an obligation from an earlier one', () => {
  const at = fc.integer({ min: dayNumber(day('2026-01-01')), max: dayNumber(day('2026-12-31')) })
  const record = fc.record({ at, titled: fc.boolean() })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), fc.nat(12), (some, cut) => {
      const records = some
        .toSorted((a, b) => a.at - b.at)
        .map((one, index) =>
          dutyRecord({
            key: `r${String(100 + index)}`,
            title: one.titled ? '2026年5月名单' : '名单',
            releasedAt: moment(`${dayOf(one.at)}T02:00:00.000Z`),
          }),
        )
      const before = [...fulfilled(owed, records.slice(0, cut))]
      const after = [...fulfilled(owed, records)]
      expect(after).toEqual(expect.arrayContaining(before))
    }),
  )
})
