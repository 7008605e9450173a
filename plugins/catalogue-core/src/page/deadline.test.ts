import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { locales } from '../catalogue/ids.ts'
import { deadlineView, exampleDay } from './deadline.ts'

const none = { years: {} }

test('examples count from the last working day before the last holiday that is announced', () => {
  expect(exampleDay(calendar)).toBe('2026-09-30')
  expect(exampleDay(none)).toBeNull()
})

test('a deadline is said in plain words and counted out, day by day, with the notice it stands on', () => {
  const { printed, rules, unread } = deadlineView('自信息形成或者变更之日起20个工作日内', calendar, 'zh-Hans')
  expect(printed).toEqual([{ text: '自信息形成或者变更之日起20个工作日内', understood: true }])
  expect(unread).toEqual([])
  const [rule] = rules
  expect(rule?.words).toBe('形成或变更之日起 20 个工作日内公开')
  expect(rule?.example).toMatchObject({
    from: '例：2026年9月30日形成',
    answer: '到期日：2026年11月3日（星期二）',
    missingYear: null,
    notices: [{ number: '国办发明电〔2025〕7号' }],
  })
  expect(rule?.example?.working).toContain('10月1日（星期四）至7日（星期三）：国庆节放假，不计。')
  expect(rule?.example?.working).toContain('10月10日（星期六）：国庆节调休上班，第3个工作日。')
})

test('an example that runs past the calendar is open, and says which year is missing', () => {
  const [rule] = deadlineView('信息形成之日起100个工作日内', calendar, 'zh-Hans').rules
  expect(rule?.example).toMatchObject({
    answer: '到期日：待定（2027年放假安排尚未录入）',
    missingYear: 2027,
    notices: [{ number: '国办发明电〔2025〕7号' }],
  })
})

test('words that are not understood are marked where they stand', () => {
  const view = deadlineView('统计快报于次年3月31日前公开；季度数据于季后次月25日前公开', calendar, 'zh-Hans')
  expect(view.printed).toEqual([
    { text: '统计快报于次年3月31日前公开；', understood: true },
    { text: '季度数据于季后次月25日前公开', understood: false },
  ])
  expect(view.unread).toEqual(['季度数据于季后次月25日前公开'])
  expect(view.rules).toHaveLength(1)
})

describe('a rule without a day', () => {
  test('says why, where a reader would look for one', () => {
    expect(deadlineView('按相关要求公布', calendar, 'en').rules).toEqual([
      {
        words: 'as other rules say (“相关要求”)',
        example: null,
        undated: 'Other rules decide on this deadline.',
      },
    ])
  })

  test('says nothing more, where none would', () => {
    expect(deadlineView('长期公示', calendar, 'zh-Hans').rules).toEqual([
      { words: '长期公开', example: null, undated: null },
    ])
  })
})

test('without a calendar there is no example, and the words stay', () => {
  expect(deadlineView('每年1月31日前', none, 'zh-Hans').rules).toEqual([
    { words: '每年1月31日前公开', example: null, undated: null },
  ])
})

test('whatever is printed stays printed, to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...locales), (text, locale) => {
      expect(
        deadlineView(text, calendar, locale)
          .printed.map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
