import { expect, test } from 'vitest'
import { day } from '../../testing/duties.ts'
import { problemText } from '../catalogue/problem.ts'
import type { DueRow } from './dashboard.ts'
import { dueProblem } from './duty-problem.ts'
import { namedPeriod } from './named-period.ts'
import { periodWords } from './period-words.ts'

test.each([
  ['2026-11', '2026年11月', 'November 2026'],
  ['2026-Q4', '2026年第四季度', 'Q4 2026'],
  ['2026-H1', '2026年上半年', 'the first half of 2026'],
  ['2026', '2026年度', '2026'],
  ['2027.2', '2027年度', '2027'],
  ['2026-12-31', '2026年12月31日', '31 December 2026'],
  ['week-2026-11-23', '2026年11月23日起一周', 'the week of 23 November 2026'],
])('%s in words', (period, zh, en) => {
  expect(periodWords(period, 'zh-Hans')).toBe(zh)
  expect(periodWords(period, 'en')).toBe(en)
})

test.each([
  ['2026年1月异地就医联网医药机构名单', '2026-01-01', '2026-01-31'],
  ['2026年十一月份名单', '2026-11-01', '2026-11-30'],
  ['2026年第三季度基金运行情况', '2026-07-01', '2026-09-30'],
  ['2026年上半年工作总结', '2026-01-01', '2026-06-30'],
  ['2025年政府信息公开工作年度报告', '2025-01-01', '2025-12-31'],
])('%s names a period', (title, from, to) => {
  expect(namedPeriod(title)).toEqual({ from, to })
})

test.each(['关于做好名单公布的通知', '截至2026年1月15日的名单', '资医保发〔2026〕3号'])(
  '%s names none',
  (title) => {
    expect(namedPeriod(title)).toBeNull()
  },
)

test('a line of the dashboard as a sentence', () => {
  const row: DueRow = {
    subject: 'task',
    key: 'list:2026-11',
    item: 'list',
    title: null,
    period: '2026-11',
    of: null,
    statute: null,
    due: { is: 'due', day: day('2026-11-30'), working: [] },
    daysLeft: -2,
  }
  expect(problemText(dueProblem(row, '机构名单', 'zh-Hans'), 'zh-Hans')).toBe(
    '“机构名单”2026年11月的内容应于2026年11月30日前公开，已逾期2天。请尽快发布。',
  )
  expect(problemText(dueProblem({ ...row, daysLeft: 1 }, 'List', 'en'), 'en')).toBe(
    '“List” for November 2026 is to be public by 30 November 2026; days left: 1.',
  )
})
