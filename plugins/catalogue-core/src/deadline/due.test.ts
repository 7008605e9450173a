import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { Day } from '../catalogue/ids.ts'
import { dayNumber, dayOf } from './civil.ts'
import { displayEnds } from './display-ends.ts'
import { dueOf } from './due.ts'
import { readDeadline } from './parse.ts'
import type { Period, Rule, RuleBody } from './rule.ts'
import { isWorkday } from './workday.ts'

const day = (text: string): Day => v.parse(Day, text)

const within = (amount: number, unit: Period['unit']): RuleBody => ({
  kind: 'within',
  limit: { amount, unit },
  after: [],
  deed: 'publish',
})

const on = (rule: RuleBody, from: string, options = {}): string => {
  const due = dueOf(rule, day(from), calendar, { restDay: 'nextWorkday', ...options })
  return due.is === 'due' ? due.day : due.is === 'pending' ? `pending ${due.year}` : due.because
}

const ruleOf = (text: string): Rule => {
  const rule = readDeadline(text).rules[0]
  if (rule === undefined) throw new Error(`No rule in ${text}`)
  return rule
}

test.each([
  ['2025-01-17', '2025-01-22', '2025-01-27', '2025-02-20'],
  ['2025-04-25', '2025-04-29', '2025-05-08', '2025-05-27'],
  ['2025-09-29', '2025-10-10', '2025-10-15', '2025-11-03'],
  ['2025-12-19', '2025-12-24', '2025-12-30', '2026-01-19'],
  ['2026-02-13', '2026-02-25', '2026-03-02', '2026-03-19'],
  ['2026-09-18', '2026-09-22', '2026-09-29', '2026-10-22'],
  ['2026-09-30', '2026-10-10', '2026-10-15', '2026-11-03'],
  ['2026-11-23', '2026-11-26', '2026-12-02', '2026-12-21'],
  ['2026-12-03', '2026-12-08', '2026-12-14', '2026-12-31'],
  ['2026-12-10', '2026-12-15', '2026-12-21', 'pending 2027'],
])('formed %s: 3, 7 and 20 working days later', (formed, three, seven, twenty) => {
  expect([3, 7, 20].map((amount) => on(within(amount, 'workday'), formed))).toEqual([three, seven, twenty])
})

test('the first day that 2026 alone cannot answer is 4 December', () => {
  expect(on(within(20, 'workday'), '2026-12-04')).toBe('pending 2027')
})

test('the working of a pending date says how far it was counted', () => {
  const due = dueOf(within(20, 'workday'), day('2026-12-10'), calendar)
  expect(due.is === 'pending' && due.working.at(-1)).toEqual({
    is: 'unannounced',
    day: dayNumber(day('2027-01-01')),
    year: 2027,
    counted: 15,
  })
})

test.each([
  ['the same day of the month', '2026-03-10', 1, 'month', '2026-04-10'],
  ['the last day of a shorter month, a Saturday that is worked', '2026-01-31', 1, 'month', '2026-02-28'],
  ['the last day of a shorter month, then the next working day', '2025-10-31', 1, 'month', '2025-12-01'],
  ['a Saturday that is worked ends it', '2026-01-14', 1, 'month', '2026-02-14'],
  ['a weekday that is a holiday does not', '2026-01-16', 1, 'month', '2026-02-24'],
  ['natural days count rest days too', '2026-11-03', 20, 'day', '2026-11-23'],
  ['twenty days that end on a Sunday', '2026-11-02', 20, 'day', '2026-11-23'],
  ['a week is seven days', '2026-11-24', 1, 'week', '2026-12-01'],
  ['half a year', '2026-01-30', 6, 'month', '2026-07-30'],
  ['a year', '2025-02-28', 1, 'year', '2026-02-28'],
  ['a last day in a year that is not announced', '2026-12-10', 1, 'month', 'pending 2027'],
  ['rest days up to the end of the year', '2026-12-11', 20, 'day', '2026-12-31'],
] as const)('%s', (_, from, amount, unit, due) => {
  expect(on(within(amount, unit), from)).toBe(due)
})

test('an office may keep the counted day, which then needs no calendar', () => {
  expect(on(within(20, 'day'), '2026-11-02', { restDay: 'keep' })).toBe('2026-11-22')
  expect(on(within(1, 'month'), '2026-12-10', { restDay: 'keep' })).toBe('2027-01-10')
})

test.each([
  ['每年1月31日前', '2026-11-23', '2027-01-31'],
  ['每年1月31日前', '2026-01-31', '2026-01-31'],
  ['每年1月31日公开', '2026-02-01', '2027-01-31'],
  ['每年4月1日之前', '2026-11-23', '2027-03-31'],
  ['每年4月1日之前', '2026-04-01', '2027-03-31'],
  ['每年4月1日公开', '2026-04-01', '2026-04-01'],
  ['每年3月31日前', '2026-11-23', '2027-03-31'],
  ['次年8月31日前', '2026-11-23', '2027-08-31'],
  ['次年8月31日前', '2026-09-01', '2027-08-31'],
  ['当年12月31日前', '2026-11-23', '2026-12-31'],
  ['6月底前', '2026-07-01', '2027-06-30'],
  ['每年2月29日前', '2026-11-23', '2027-02-28'],
  ['每年1月份公开', '2026-11-23', '2027-01-31'],
  ['每年1月1日前', '2026-12-31', '2026-12-31'],
  ['2026年12月31日前', '2026-11-23', '2026-12-31'],
  ['2026年6月底前', '2026-11-23', '2026-06-30'],
  ['每月10日前', '2026-11-23', '2026-12-10'],
  ['每月31日前', '2026-11-23', '2026-11-30'],
  ['次月15日前', '2026-12-23', '2027-01-15'],
  ['每月公布1次', '2026-11-23', '2026-11-30'],
  ['每周公开', '2026-11-23', '2026-11-29'],
  ['每季度公开一次', '2026-11-23', '2026-12-31'],
  ['每半年', '2026-03-01', '2026-06-30'],
  ['按年公开', '2026-11-23', '2026-12-31'],
  ['作出决定当日公开', '2026-11-28', '2026-11-28'],
  ['自文件废止之日起1个工作日内更新有效性标注', '2026-11-27', '2026-11-30'],
])('%s, from %s: %s, whatever year is announced', (text, from, due) => {
  expect(on(ruleOf(text), from)).toBe(due)
})

test.each([
  ['及时公开', 'noDay'],
  ['定期公开', 'noDay'],
  ['长期公示', 'noDay'],
  ['同上', 'noDay'],
  ['按相关要求公布', 'otherRules'],
  ['信息形成后24小时内', 'hours'],
  ['听证会召开7日前', 'countedBackwards'],
  ['一年两次', 'severalInPeriod'],
  ['每两年一次', 'severalInPeriod'],
  ['每学期公开', 'noDay'],
  ['6个月', 'purposeUnstated'],
])('%s has no day: %s', (text, because) => {
  expect(on(ruleOf(text), '2026-11-23')).toBe(because)
})

test('a display ends on the counted day, rest day or not', () => {
  const rule = ruleOf('最短公示期为三个月，最长公示期为三年')
  if (rule.kind !== 'display') throw new Error('Not a display.')
  const ends = displayEnds(rule, day('2026-11-28'), calendar)
  expect(ends).toMatchObject({ earliest: { day: '2027-02-28' }, latest: { day: '2029-11-28' } })
  const week = ruleOf('公示7个工作日')
  if (week.kind !== 'display') throw new Error('Not a display.')
  expect(displayEnds(week, day('2026-11-23'), calendar).latest).toMatchObject({ day: '2026-12-02' })
})

const firstDay = dayNumber(day('2025-01-01'))
const lastDay = dayNumber(day('2026-12-31'))
const anyDay = fc.integer({ min: firstDay, max: lastDay })
const anyAmount = fc.integer({ min: 1, max: 60 })

test('a due date is a working day, and just so many are counted up to it, each once and in order', () => {
  fc.assert(
    fc.property(anyDay, anyAmount, (number, amount) => {
      const due = dueOf(within(amount, 'workday'), dayOf(number), calendar)
      if (due.is !== 'due') return
      expect(isWorkday(calendar, due.day).is).toBe('yes')
      const counted = due.working.flatMap((step) =>
        step.is === 'counted'
          ? Array.from({ length: step.to - step.from + 1 }, (_, at) => step.from + at)
          : [],
      )
      expect(counted).toHaveLength(amount)
      expect(counted.every((at) => isWorkday(calendar, dayOf(at)).is === 'yes')).toBe(true)
      expect(counted.at(-1)).toBe(dayNumber(due.day))
    }),
  )
})

test('the working covers every day from the event to the due date, none twice', () => {
  fc.assert(
    fc.property(anyDay, anyAmount, (number, amount) => {
      const due = dueOf(within(amount, 'workday'), dayOf(number), calendar)
      if (due.is === 'undated') throw new Error('Working days always have a day or wait for one.')
      let next = number
      for (const step of due.working) {
        if (step.is === 'counted' || step.is === 'skipped') {
          expect(step.from).toBe(next)
          next = step.to + 1
        } else {
          expect(step.is === 'start' || step.is === 'unannounced' ? step.day : null).toBe(next)
          next += 1
        }
      }
    }),
  )
})

test('a later event is never due earlier, and one not announced stays so for all later ones', () => {
  const units = fc.constantFrom<Period['unit'][]>('workday', 'day', 'week', 'month', 'year')
  fc.assert(
    fc.property(anyDay, fc.nat(40), anyAmount, units, (number, later, amount, unit) => {
      const rule = within(amount, unit)
      const early = dueOf(rule, dayOf(number), calendar)
      const late = dueOf(rule, dayOf(number + later), calendar)
      if (early.is === 'due' && late.is === 'due') expect(late.day >= early.day).toBe(true)
      if (early.is === 'pending') expect(late.is).toBe('pending')
    }),
  )
})

test('natural days and months end on working days, and never before the counted day', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyAmount,
      fc.constantFrom<Period['unit'][]>('day', 'month'),
      (number, amount, unit) => {
        const kept = dueOf(within(amount, unit), dayOf(number), calendar, { restDay: 'keep' })
        const moved = dueOf(within(amount, unit), dayOf(number), calendar)
        if (moved.is !== 'due' || kept.is !== 'due') return
        expect(isWorkday(calendar, moved.day).is).toBe('yes')
        expect(moved.day >= kept.day).toBe(true)
      },
    ),
  )
})

test('without any calendar every working day is pending, and the end of the world is no crash', () => {
  expect(dueOf(within(1, 'workday'), day('2026-11-23'), { years: {} })).toMatchObject({
    is: 'pending',
    year: 2026,
  })
  expect(on(within(1, 'workday'), '9999-12-31')).toBe('pending 10000')
  expect(on(within(1, 'year'), '9999-12-31', { restDay: 'keep' })).toBe('pending 10000')
  expect(on(ruleOf('每年1月31日前'), '9999-12-31')).toBe('pending 10000')
})
