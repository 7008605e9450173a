import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleCalendar } from '../../testing/calendar.ts'
import { Day } from '../catalogue/ids.ts'
import { Calendar, countDays } from './calendar.ts'
import { isWorkday } from './workday.ts'

const day = (text: string): Day => v.parse(Day, text)

/** 2019's notice rules two days of 2018; here 2018 itself is not known. */
const only2019 = ((): Calendar => {
  const holidays = [
    { name: '元旦', from: day('2018-12-30'), to: day('2019-01-01'), work: [day('2018-12-29')] },
  ]
  const notice = {
    title: '国务院办公厅关于2019年部分节假日安排的通知',
    number: '国办发明电〔2018〕15号',
    issued: '2018-12-04',
    address: 'https://www.gov.cn/',
  }
  return v.parse(Calendar, { years: { 2019: { notice, holidays, totals: countDays(2019, holidays) } } })
})()

test.each([
  ['2018-12-28', { is: 'unknown', year: 2018 }],
  ['2018-12-29', { is: 'yes', because: 'makeUp', holiday: '元旦' }],
  ['2018-12-31', { is: 'no', because: 'holiday', holiday: '元旦' }],
  ['2019-01-02', { is: 'yes', because: 'ordinary' }],
])('a notice rules the days that it names in the year before: %s', (at, answer) => {
  expect(isWorkday(only2019, day(at))).toEqual(answer)
})

test('a Saturday of a year not announced may be worked: nothing is said of it', () => {
  expect(isWorkday(sampleCalendar, day('2027-01-02'))).toEqual({ is: 'unknown', year: 2027 })
})

test('a holiday on a weekend is the holiday, a worked weekend is worked', () => {
  expect(isWorkday(sampleCalendar, day('2026-10-03'))).toEqual({
    is: 'no',
    because: 'holiday',
    holiday: '国庆节',
  })
  expect(isWorkday(sampleCalendar, day('2026-10-10'))).toEqual({
    is: 'yes',
    because: 'makeUp',
    holiday: '国庆节',
  })
})
