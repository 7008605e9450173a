import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleCalendar as calendar } from '../../testing/calendar.ts'
import { day, dutyItem, dutyRecord, moment } from '../../testing/duties.ts'
import { dashboardOf } from './dashboard.ts'
import { dayAt, overdueAt } from './day.ts'
import { Inspection, freshUntil } from './inspection.ts'
import { overdueEntries } from './overdue.ts'
import { standingDuties } from './standing.ts'
import { dutyState } from './state.ts'

const inspection = v.parse(Inspection, {
  source: { title: '检查指标', number: '国办秘函〔2019〕19号', issued: '2019-04-01' },
  stale: [
    { id: 'home', within: { amount: 2, unit: 'week' }, of: 'agency', words: [], kinds: [] },
    { id: 'news', within: { amount: 2, unit: 'week' }, of: 'items', words: ['动态'], kinds: [] },
    {
      id: 'notices',
      within: { amount: 6, unit: 'month' },
      of: 'items',
      words: ['通知公告'],
      kinds: ['notice'],
    },
  ].map((rule) => ({ ...rule, name: { 'zh-Hans': rule.id, en: rule.id } })),
  veto: { stale: 5, empty: 5 },
  statutes: [],
})

const twenty = dutyItem({ key: 'twenty', path: ['通知公告'], deadline: '自信息形成之日起20个工作日内' })
/** Due on 21 December 2026. */
const draft = dutyRecord({
  key: 'd',
  item: 'twenty',
  title: '通知',
  kind: 'notice',
  formedOn: day('2026-11-23'),
})

const at = (text: string, records = [draft], items = [twenty]) =>
  dashboardOf({ items, records }, calendar, inspection, moment(text))

const log = (text: string, records = [draft], items = [twenty]) =>
  overdueEntries(standingDuties({ items, records }, calendar, [], moment(text)))

test('what is due on a day becomes overdue when that day ends in Shanghai', () => {
  expect(overdueAt(day('2026-12-21'))).toBe('2026-12-21T16:00:00.000Z')
  expect(dayAt('2026-12-21T15:59:59.999Z')).toBe('2026-12-21')
  expect(dayAt('2026-12-21T16:00:00.000Z')).toBe('2026-12-22')
})

test.each([
  ['2026-12-14T15:59:00.000Z', 'open'],
  ['2026-12-14T16:00:00.000Z', 'dueSoon'],
  ['2026-12-21T15:59:59.999Z', 'dueSoon'],
  ['2026-12-21T16:00:00.000Z', 'overdue'],
])('due on 21 December, at %s: %s', (now, state) => {
  expect(dutyState(day('2026-12-21'), null, moment(now))).toBe(state)
})

test('what was done is in time or late for ever', () => {
  const now = moment('2027-05-01T00:00:00.000Z')
  expect(dutyState(day('2026-12-21'), moment('2026-12-21T15:59:59Z'), now)).toBe('doneInTime')
  expect(dutyState(day('2026-12-21'), moment('2026-12-21T16:00:00Z'), now)).toBe('doneLate')
})

test('a record moves from nowhere to this week to overdue, its working with it', () => {
  expect(at('2026-12-10T02:00:00.000Z')).toMatchObject({ dueThisWeek: [], overdue: [] })
  expect(at('2026-12-18T02:00:00.000Z').dueThisWeek).toMatchObject([
    { key: 'd', title: '通知', daysLeft: 3, due: { is: 'due', day: '2026-12-21' } },
  ])
  const [row] = at('2026-12-24T02:00:00.000Z').overdue
  expect(row).toMatchObject({ key: 'd', daysLeft: -3 })
  expect(row?.due.working.length).toBeGreaterThan(3)
})

test('a date that needs an unannounced year stands under 待定', () => {
  const later = { ...draft, formedOn: day('2026-12-10') }
  expect(at('2026-12-24T02:00:00.000Z', [later]).pending).toMatchObject([
    { key: 'd', daysLeft: null, due: { is: 'pending', year: 2027 } },
  ])
})

test('what is not for the public is not overdue', () => {
  expect(at('2026-12-24T02:00:00.000Z', [{ ...draft, attribute: 'withheld' }]).overdue).toEqual([])
})

test('the log says when it became overdue, not when somebody looked, and one line for ever', () => {
  const [entry] = log('2026-12-24T02:00:00.000Z')
  expect(entry).toMatchObject({ key: 'record:d@2026-12-21', at: '2026-12-21T16:00:00.000Z', about: 'd' })
  expect(log('2027-03-01T02:00:00.000Z')).toEqual([entry])
  expect(log('2026-12-21T15:00:00.000Z')).toEqual([])
  // Released late, it was overdue all the same.
  expect(
    log('2027-03-01T02:00:00.000Z', [{ ...draft, releasedAt: moment('2026-12-23T01:00:00.000Z') }]),
  ).toEqual([entry])
})

test('what moved in from an older site, released long after it was due there, is not accused', () => {
  const old = { ...draft, formedOn: day('2025-01-17'), releasedAt: moment('2026-11-24T02:00:00.000Z') }
  expect(log('2026-11-25T02:00:00.000Z', [old])).toEqual([])
  expect(log('2026-11-25T02:00:00.000Z', [{ ...old, releasedAt: null }])).toHaveLength(1)
})

test('a monthly list that did not come is a task, then overdue', () => {
  const list = dutyItem({ since: day('2026-11-10') })
  expect(at('2026-11-28T02:00:00.000Z', [], [list]).dueThisWeek).toMatchObject([
    { subject: 'task', key: 'list:2026-11', period: '2026-11', daysLeft: 2 },
  ])
  expect(at('2026-12-02T02:00:00.000Z', [], [list]).overdue).toMatchObject([
    { key: 'list:2026-11', daysLeft: -2 },
  ])
})

test('two weeks without news and six months without a notice are stale, on the day after', () => {
  expect(freshUntil(day('2026-11-01'), { amount: 2, unit: 'week' })).toBe('2026-11-15')
  expect(freshUntil(day('2026-08-31'), { amount: 6, unit: 'month' })).toBe('2027-02-28')
  const news = dutyItem({ key: 'news', path: ['工作动态'], deadline: null })
  const released = dutyRecord({ item: 'news', releasedAt: moment('2026-11-01T02:00:00.000Z') })
  expect(at('2026-11-15T02:00:00.000Z', [released], [news]).stale).toEqual([])
  expect(at('2026-11-16T02:00:00.000Z', [released], [news]).stale).toEqual([
    { rule: 'home', item: null, lastOn: '2026-11-01', freshUntil: '2026-11-15' },
    { rule: 'news', item: 'news', lastOn: '2026-11-01', freshUntil: '2026-11-15' },
  ])
})

test('a column without anything is empty, not stale; one that nobody sees is neither', () => {
  const items = [dutyItem({ key: 'a' }), dutyItem({ key: 'b', isPublic: false })]
  const found = at('2026-11-16T02:00:00.000Z', [], items)
  expect(found.empty).toEqual(['a'])
  expect(found.stale).toEqual([])
})
