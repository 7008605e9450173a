import { expect, test } from 'vitest'
import { day } from '../../testing/duties.ts'
import type { DueRow } from './dashboard.ts'
import { digestMail } from './digest.ts'

const row = (title: string, daysLeft: number): DueRow => ({
  subject: 'record',
  key: title,
  item: 'i',
  title,
  period: null,
  of: null,
  statute: null,
  due: { is: 'due', day: day('2026-12-21'), working: [] },
  daysLeft,
})

const agency = { name: '资阳市医疗保障局', items: {}, overdue: [row('甲', -2)], dueThisWeek: [row('乙', 3)] }
const today = day('2026-12-23')

test('one mail tells of what is overdue and what is near, in Chinese and in English', () => {
  const mail = digestMail([agency], today)
  expect(mail?.subject).toBe('公开时限提醒：逾期1项，7天内到期1项 · Disclosure due dates')
  expect(mail?.text).toContain(
    '资阳市医疗保障局\n- “甲”应于2026年12月21日前公开，已逾期2天。请尽快办理发布。',
  )
  expect(mail?.text).toContain('“乙” is to be public by 21 December 2026; days left: 3.')
})

test('no mail where nothing is due', () => {
  expect(digestMail([{ ...agency, overdue: [], dueThisWeek: [] }], today)).toBeNull()
  expect(digestMail([], today)).toBeNull()
})

test('a title cannot write into the mail', () => {
  const mail = digestMail([{ ...agency, overdue: [row('<script>alert("1")</script>', -1)] }], today)
  expect(mail?.html).not.toContain('<script>')
  expect(mail?.html).toContain('&lt;script&gt;')
})

test('a long list is cut, and says how much is left', () => {
  const overdue = Array.from({ length: 40 }, (_, at) => row(`信息${String(at)}`, -1))
  expect(digestMail([{ ...agency, overdue }], today)?.text).toContain('其余请登录系统查看：11')
})
