import { expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { day } from '../../testing/duties.ts'
import { recordDue } from './record-due.ts'

const due = (deadline: string, formedOn: string | null, eventOn: string | null = null) => {
  const found = recordDue(
    {
      formedOn: formedOn === null ? null : day(formedOn),
      eventOn: eventOn === null ? null : day(eventOn),
    },
    deadline,
    calendar,
  )
  if (found.is !== 'counted') return found.is === 'open' ? found.because : found.is
  return found.due.is === 'due' ? found.due.day : `待定 ${String(found.due.year)}`
}

test('twenty working days from formation, by the calendar', () => {
  expect(due('自信息形成或者变更之日起20个工作日内', '2026-11-23')).toBe('2026-12-21')
})

test('a day that needs a year nobody has announced is 待定', () => {
  expect(due('自信息形成之日起20个工作日内', '2026-12-10')).toBe('待定 2027')
})

test('a rule that counts from a decision waits for the day of the decision', () => {
  const penalty = '自作出行政处罚决定之日起7个工作日内公开'
  expect(due(penalty, '2026-11-23')).toBe('eventMissing')
  expect(due(penalty, '2026-11-23', '2026-11-20')).toBe('2026-12-01')
  expect(due(penalty, null, '2026-11-20')).toBe('2026-12-01')
})

test('a day of the event that somebody entered goes before the day of formation', () => {
  expect(due('自信息形成或者变更之日起20个工作日内', '2025-01-17', '2026-11-23')).toBe('2026-12-21')
})

test('a length without a word on what it counts from counts from the day that was entered', () => {
  expect(due('1个月内', '2026-03-02')).toBe('unstated')
  expect(due('1个月内', null, '2026-03-02')).toBe('2026-04-02')
})

test.each([
  ['随时公开', 'none'],
  ['每月公布1次', 'none'],
  ['自信息形成之日起20个工作日内；资金支出情况每季度公开', 'several'],
  ['形成之日起7个工作日内；公示期满自动停止公示', 'unread'],
])('%s: %s', (deadline, is) => {
  expect(due(deadline, '2026-03-02')).toBe(is)
})

test('without any date there is nothing to count from', () => {
  expect(due('自信息形成之日起20个工作日内', null)).toBe('none')
})
