import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { Day, type Locale } from '../catalogue/ids.ts'
import { recordDeadline } from './record-deadline.ts'

const of = (
  deadline: string | null,
  formedOn: string | null,
  locale: Locale = 'zh-Hans',
  eventOn: string | null = null,
) =>
  recordDeadline(
    {
      formedOn: formedOn === null ? null : v.parse(Day, formedOn),
      eventOn: eventOn === null ? null : v.parse(Day, eventOn),
    },
    { deadline },
    calendar,
    locale,
  )

test('a record is due by its item’s rule, counted from its formation', () => {
  expect(
    of('信息产生或变更之日起20个工作日内（相关法律法规另有规定的，从其规定）', '2026-11-23'),
  ).toMatchObject({
    is: 'counted',
    rule: '形成或变更之日起 20 个工作日内公开',
    caveats: ['法律法规另有规定的，从其规定'],
    due: { answer: '到期日：2026年12月21日（星期一）', missingYear: null },
  })
})

test('where the record gives the day of the event, it is counted from that', () => {
  expect(of('办结后7个工作日内公开', '2026-11-02', 'zh-Hans', '2026-11-23')).toMatchObject({
    is: 'counted',
    from: { day: '2026-11-23', is: 'event' },
    due: { answer: '到期日：2026年12月2日（星期三）' },
  })
})

test.each([
  ['2026-12-10', 2027],
  ['2023-05-04', 2023],
])('formed on %s it needs %i, which is not entered: open, with its working so far', (formedOn, year) => {
  expect(of('自信息形成之日起20个工作日内', formedOn)).toMatchObject({
    is: 'counted',
    due: { answer: `到期日：待定（${year}年放假安排尚未录入）`, missingYear: year },
  })
})

test.each([
  ['办结后7个工作日内公开', '时限自“办结”之日起算，本条没有记载该日期，不计算到期日。'],
  ['1个月内', '原文未写明自何时起算，不计算到期日。'],
  [
    '自该政府信息形成或者变更之日起20个工作日内；其中，行政处罚决定自作出决定之日起7个工作日内公开',
    '该事项的时限因情形而异，本条适用哪一种须由人判断，不计算到期日。',
  ],
  [
    '自信息形成或者变更之日起20个工作日内；资金支出情况每季度公开',
    '该事项的时限因情形而异，本条适用哪一种须由人判断，不计算到期日。',
  ],
  ['形成之日起7个工作日内；公示期满自动停止公示', '时限中有系统未能识别的文字，不计算到期日。'],
])('%s: no date, and why', (deadline, why) => {
  expect(of(deadline, '2026-03-02')).toEqual({ is: 'open', printed: deadline, because: why })
})

test.each([
  ['每年1月31日前', '2026-01-22'],
  ['根据工作需要可随时公布', '2026-01-22'],
  ['自信息形成之日起20个工作日内', null],
  [null, '2026-01-22'],
])('%s, formed on %s: nothing to say', (deadline, formedOn) => {
  expect(of(deadline, formedOn)).toBeNull()
})

test('a rule for how long it stays does not keep it from being counted', () => {
  expect(
    of(
      '自信息形成或者变更之日起20个工作日内；自文件宣布废止、失效之日起1个工作日内更新有效性标注',
      '2026-04-15',
      'en',
    ),
  ).toMatchObject({ is: 'counted', due: { answer: 'Due on Fri 15 May 2026' } })
})
