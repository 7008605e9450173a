import { expect, test } from 'vitest'
import { recordDateProblems, yearOfNumber, type DatedRecord } from './dates.ts'

const record: DatedRecord = {
  title: '门诊慢特病管理办法',
  documentNumber: '慈医保〔2024〕5号',
  formedOn: '2024-03-18',
  effectiveFrom: '2024-05-01',
  endedOn: '2029-04-30',
  releasedOn: '2024-03-20',
}
const codes = (said: Partial<DatedRecord>) =>
  recordDateProblems({ ...record, ...said }).map(({ code }) => code)

test('dates in their order are let through, and so is a record that has none', () => {
  expect(codes({})).toEqual([])
  expect(
    codes({ documentNumber: null, formedOn: null, effectiveFrom: null, endedOn: null, releasedOn: null }),
  ).toEqual([])
})

test.each<[string, Partial<DatedRecord>, string]>([
  ['formed after it was first released', { formedOn: '2024-03-21' }, 'FORMED_AFTER_FIRST_RELEASE'],
  ['numbered in another year than formed', { documentNumber: '慈医保〔2023〕5号' }, 'NUMBER_YEAR_DIFFERS'],
  ['ended before it came into force', { endedOn: '2024-04-30' }, 'VALIDITY_DATES_REVERSED'],
  ['ended before it was formed', { effectiveFrom: null, endedOn: '2024-03-17' }, 'VALIDITY_DATES_REVERSED'],
  ['in force before it was formed', { effectiveFrom: '2024-01-01' }, 'EFFECTIVE_BEFORE_FORMED'],
])('%s is told', (_, said, code) => {
  expect(codes(said)).toEqual([code])
})

test('a text may end on the day on which it begins, and be released on the day it is formed', () => {
  expect(codes({ endedOn: '2024-05-01', releasedOn: '2024-03-18' })).toEqual([])
})

test.each([
  ['慈医保[2024] 5号', 2024],
  ['公告 2024年第3号', 2024],
  ['国务院令第711号', null],
  ['第35号', null],
  ['无', null],
])('the year in “%s” is %s', (text, year) => {
  expect(yearOfNumber(text)).toBe(year)
})
