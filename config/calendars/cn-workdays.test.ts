import { Calendar, countDays, isWorkday, readNotice, withYear } from '@gongkai/catalogue-core/deadline'
import { Day } from '@gongkai/catalogue-core/catalogue'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import data from './cn-workdays.json' with { type: 'json' }

const calendar = v.parse(Calendar, data)
const day = (text: string): Day => v.parse(Day, text)

test('each year names its notice, the address it can be read at, and days in order', () => {
  expect(Object.keys(calendar.years)).toEqual(expect.arrayContaining(['2025', '2026']))
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

test.each(Object.entries(calendar.years))(
  '%s is what its notice says, word for word',
  async (year, known) => {
    const text = await readFile(new URL(`notices/${year}.txt`, import.meta.url), 'utf8')
    const reading = readNotice(text, known.notice.address)
    if (!reading.read) throw new Error(JSON.stringify(reading.problems))
    expect(withYear({ years: {} }, reading.year, reading)).toEqual({ years: { [year]: known } })
  },
)

const changed = (change: (year: (typeof data.years)['2026']) => unknown): unknown => ({
  years: { '2026': change(structuredClone(data.years['2026'])) },
})

test.each([
  [
    'a make-up day in the week',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[0], work: ['2026-01-05'] }] })),
    'A make-up working day is a Saturday or a Sunday.',
  ],
  [
    'a holiday that ends before it begins',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[0], to: '2025-12-31' }] })),
    'A holiday cannot end before it begins.',
  ],
  [
    'a holiday of two months',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[0], to: '2026-03-01' }] })),
    'No holiday lasts longer than a month: check its days.',
  ],
  [
    'holidays out of order',
    changed((y) => ({ ...y, holidays: y.holidays.toReversed() })),
    'Holidays stand in the order of the year and do not overlap.',
  ],
  [
    'a day off that is worked',
    changed((y) => ({ ...y, holidays: [{ ...y.holidays[1], work: ['2026-02-15'] }] })),
    'No day is both off and worked, and none is worked twice.',
  ],
  [
    'totals that are not those of the days',
    changed((y) => ({ ...y, totals: { off: 32, work: 248 } })),
    'The totals of a year are not those of its days.',
  ],
  [
    'no notice',
    changed(({ holidays, totals }) => ({ holidays, totals })),
    'Invalid key: Expected "notice" but received undefined',
  ],
])('%s is refused', (_, broken, why) => {
  const read = v.safeParse(Calendar, broken)
  expect(read.issues?.map(({ message }) => message)).toContain(why)
})
