import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Day } from '../catalogue/ids.ts'
import { civilOf, dayNumber, dayOf, exists, monthsLater, numberOf, readDay, weekday } from './civil.ts'

const day = (text: string): Day => v.parse(Day, text)

test.each([
  ['1970-01-01', 0, 4],
  ['2000-02-29', 11_016, 2],
  ['2026-11-23', 20_780, 1],
  ['2027-02-06', 20_855, 6],
])('%s is day %i, the %ith of its week', (text, number, inWeek) => {
  expect(dayNumber(day(text))).toBe(number)
  expect(dayOf(number)).toBe(text)
  expect(weekday(number)).toBe(inWeek)
})

test('days agree with the clock’s own calendar over four thousand years, and so do their weekdays', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
      const at = new Date(number * 86_400_000)
      expect(dayOf(number)).toBe(at.toISOString().slice(0, 10))
      expect(numberOf(civilOf(number))).toBe(number)
      expect(weekday(number) % 7).toBe(at.getUTCDay())
    }),
  )
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-05-15', 12, '2027-05-15'],
  ['2026-12-10', 1, '2027-01-10'],
])('%s and %i months on is %s', (from, months, to) => {
  expect(monthsLater(readDay(day(from)), months)).toEqual(readDay(day(to)))
})

test.each([
  [2026, 2, 29, false],
  [2028, 2, 29, true],
  [2026, 13, 1, false],
  [2026, 4, 31, false],
  [0, 1, 1, false],
  [2026, 6, 0, false],
])('%i-%i-%i: there is such a day, %s', (year, month, date, there) => {
  expect(exists({ year, month, day: date })).toBe(there)
})
