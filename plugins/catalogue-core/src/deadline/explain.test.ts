import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { Day, locales } from '../catalogue/ids.ts'
import { dayOf } from './civil.ts'
import { dueOf } from './due.ts'
import { explainDue } from './explain.ts'
import { readDeadline } from './parse.ts'

const day = (text: string): Day => v.parse(Day, text)

const explained = (text: string, on: string, locale: 'zh-Hans' | 'en' = 'zh-Hans') => {
  const rule = readDeadline(text).rules[0]
  if (rule === undefined) throw new Error(`No rule in ${text}`)
  return explainDue(dueOf(rule, day(on), calendar), locale)
}

test('twenty working days from 18 September 2026, over a worked Sunday and two holidays', () => {
  expect(explained('信息形成之日起20个工作日内', '2026-09-18')).toEqual({
    answer: '到期日：2026年10月22日（星期四）',
    working: [
      '2026年9月18日（星期五）为起算之日，当日不计，自次日起算（民法典第二百零一条）。',
      '9月19日（星期六）：周末，不计。',
      '9月20日（星期日）：国庆节调休上班，第1个工作日。',
      '9月21日（星期一）至24日（星期四）：第2至5个工作日。',
      '9月25日（星期五）至27日（星期日）：中秋节放假，不计。',
      '9月28日（星期一）至30日（星期三）：第6至8个工作日。',
      '10月1日（星期四）至7日（星期三）：国庆节放假，不计。',
      '10月8日（星期四）至9日（星期五）：第9至10个工作日。',
      '10月10日（星期六）：国庆节调休上班，第11个工作日。',
      '10月11日（星期日）：周末，不计。',
      '10月12日（星期一）至16日（星期五）：第12至16个工作日。',
      '10月17日（星期六）至18日（星期日）：周末，不计。',
      '10月19日（星期一）至22日（星期四）：第17至20个工作日。',
    ],
  })
})

test('a date that waits for a year says which, and how far it came', () => {
  const { answer, working } = explained('信息形成之日起20个工作日内', '2026-12-10')
  expect(answer).toBe('到期日：待定（2027年放假安排尚未录入）')
  expect(working.at(-1)).toBe(
    '2027年1月1日（星期五）起：2027年放假安排尚未录入，无法继续计算（已数15个工作日）。',
  )
})

test('the same in English', () => {
  expect(explained('信息形成之日起5个工作日内', '2026-09-30', 'en')).toEqual({
    answer: 'Due on Tue 13 October 2026',
    working: [
      'Wed 30 September 2026: the day of the event is not counted (Civil Code, art. 201).',
      'Thu 1 – Wed 7 October: holiday (国庆节), not counted.',
      'Thu 8 – Fri 9 October: working days 1–2.',
      'Sat 10 October: working day 3 (worked in exchange for 国庆节).',
      'Sun 11 October: weekend, not counted.',
      'Mon 12 – Tue 13 October: working days 4–5.',
    ],
  })
  expect(explained('信息形成之日起20个工作日内', '2026-12-10', 'en').answer).toBe(
    'Due date open (the holidays of 2027 are not entered)',
  )
})

test.each([
  [
    '在答复建议和提案提出人的1个月内',
    '2025-10-31',
    '到期日：2025年12月1日（星期一）',
    [
      '2025年10月31日（星期五）为起算之日，当日不计，自次日起算（民法典第二百零一条）。',
      '按月（年）计算，到期月没有对应日，以月末日11月30日（星期日）为最后一日（民法典第二百零二条）。',
      '11月30日（星期日）：周末。',
      '最后一日为休息日，顺延至12月1日（星期一）（民法典第二百零三条）。',
    ],
  ],
  [
    '市人大批复后20个自然日内',
    '2026-11-03',
    '到期日：2026年11月23日（星期一）',
    [
      '2026年11月3日（星期二）为起算之日，当日不计，自次日起算（民法典第二百零一条）。',
      '11月4日（星期三）至23日（星期一）：按自然日计算，第1至20日。',
    ],
  ],
  [
    '批复后1个月内',
    '2026-12-10',
    '到期日：待定（2027年放假安排尚未录入）',
    [
      '2026年12月10日（星期四）为起算之日，当日不计，自次日起算（民法典第二百零一条）。',
      '按月（年）计算，到期月的对应日为2027年1月10日（星期日）（民法典第二百零二条）。',
      '1月10日（星期日）：2027年放假安排尚未录入，无法判断是否为工作日。',
    ],
  ],
  [
    '每年4月1日之前',
    '2026-11-23',
    '到期日：2027年3月31日（星期三）',
    ['规定在2027年4月1日（星期四）之前，不含当日，最后一日为其前一日。固定日期遇休息日不顺延。'],
  ],
  [
    '每年1月31日前',
    '2026-11-23',
    '到期日：2027年1月31日（星期日）',
    ['规定日期为2027年1月31日（星期日），含当日。固定日期遇休息日不顺延。'],
  ],
  [
    '每月公布1次',
    '2026-11-23',
    '到期日：2026年11月30日（星期一）',
    ['本月的最后一日为2026年11月30日（星期一）。'],
  ],
  ['按相关要求公布', '2026-11-23', '该时限由其他规定确定，请查阅相应规定。', []],
])('%s, from %s', (text, on, answer, working) => {
  expect(explained(text, on)).toEqual({ answer, working })
})

test('a run over the turn of a year tells both years', () => {
  expect(explained('信息形成之日起7日内', '2025-12-29').working[1]).toBe(
    '2025年12月30日（星期二）至2026年1月5日（星期一）：按自然日计算，第1至7日。',
  )
})

test('every day and every length is explained in both languages without a gap', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20_089, max: 20_818 }),
      fc.integer({ min: 1, max: 60 }),
      (number, amount) => {
        const rule = {
          kind: 'within',
          limit: { amount, unit: 'workday' },
          after: [],
          deed: 'publish',
        } as const
        const due = dueOf(rule, dayOf(number), calendar)
        for (const locale of locales) {
          const { answer, working } = explainDue(due, locale)
          for (const line of [answer, ...working]) expect(line).not.toMatch(/undefined|null|NaN|\{/u)
        }
      },
    ),
  )
})
