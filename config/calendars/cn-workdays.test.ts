import { Calendar, countDays, isWorkday } from '@gongkai/catalogue-core/deadline'
import { Day } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import data from './cn-workdays.json' with { type: 'json' }

const calendar = v.parse(Calendar, data)
const day = (text: string): Day => v.parse(Day, text)

test('each year names its notice, the address it can be read at, and days in order', () => {
  expect(Object.keys(calendar.years)).toEqual(['2025', '2026'])
  for (const [year, { notice }] of Object.entries(calendar.years)) {
    expect(notice.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`)
    expect(notice.address).toMatch(/^https:\/\/www\.gov\.cn\//)
    expect(notice.issued.slice(0, 4)).toBe(String(Number(year) - 1))
    expect(notice.number).toContain(`〔${notice.issued.slice(0, 4)}〕`)
  }
})

test.each([
  ['2025', 28, 5, 248],
  ['2026', 33, 6, 248],
])('%s has %i days off, %i make-up days and %i working days', (year, off, makeUp, work) => {
  const holidays = calendar.years[year]?.holidays ?? []
  expect(countDays(Number(year), holidays)).toEqual({ off, work })
  expect(holidays.flatMap((holiday) => holiday.work)).toHaveLength(makeUp)
})

test.each([
  ['2025-01-26', { is: 'yes', because: 'makeUp', holiday: '春节' }],
  ['2025-10-08', { is: 'no', because: 'holiday', holiday: '国庆节、中秋节' }],
  ['2026-01-04', { is: 'yes', because: 'makeUp', holiday: '元旦' }],
  ['2026-02-23', { is: 'no', because: 'holiday', holiday: '春节' }],
  ['2026-02-24', { is: 'yes', because: 'ordinary' }],
  ['2026-09-20', { is: 'yes', because: 'makeUp', holiday: '国庆节' }],
  ['2026-11-28', { is: 'no', because: 'weekend' }],
  ['2024-12-31', { is: 'unknown', year: 2024 }],
  ['2027-01-01', { is: 'unknown', year: 2027 }],
])('%s', (at, answer) => {
  expect(isWorkday(calendar, day(at))).toEqual(answer)
})

const changed = (change: (year: (typeof data.years)['2026']) => unknown): unknown => ({
  years: { '2026': change(structuredClone(data.years['2026'])) },
})

test.each([
  [
    'a make-up day in the week',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[0], work: ['2026-01-05'] }] })),
  ],
  [
    'a holiday that ends before it begins',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[0], to: '2025-12-31' }] })),
  ],
  ['holidays out of order', changed((y) => ({ ...y, holidays: y.holidays.toReversed() }))],
  [
    'a day off that is worked',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[1], work: ['2026-02-15'] }] })),
  ],
  ['totals that are not those of the days', changed((y) => ({ ...y, totals: { off: 32, work: 248 } }))],
  ['no notice', changed(({ holidays, totals }) => ({ holidays, totals }))],
  ['a year that is none', { years: { next: data.years['2026'] } }],
])('%s is refused', (_, broken) => {
  expect(v.safeParse(Calendar, broken).success).toBe(false)
})
