import { expect, test } from 'vitest'
import { bulkCommands, commandFor, outcomesOf } from './bulk.ts'
import { workLists, type WorkEntry } from './contract.ts'

const entry = (about: string, title: string): WorkEntry => ({
  kind: 'record',
  about,
  locale: 'zh-Hans',
  number: 1,
  state: 'approved',
  title,
  agency: null,
  changedAt: '2026-11-01T00:00:00.000Z',
  because: null,
  scheduledFor: null,
  confirmBefore: null,
  overdue: false,
})

test('drafts go in one by one, each with its sheet; an urgent release is confirmed on its own page', () => {
  expect(workLists.filter((list) => bulkCommands(list).length > 0)).toEqual(['toReview', 'toRelease'])
})

test('those that were refused are told by name, with their reasons', () => {
  const because = [{ 'zh-Hans': '尚未审查通过', en: 'not approved' }]
  const of = { kind: 'record', locale: 'zh-Hans' } as const
  expect(
    outcomesOf(
      [
        { ...of, about: 'a', done: true, because: [] },
        { ...of, about: 'b', done: false, because },
      ],
      [entry('a', '甲'), entry('b', '乙')],
    ),
  ).toEqual({ done: 1, refused: [{ title: '乙', because }] })
})

test('an opinion that nobody gave is none', () => {
  expect(commandFor('approve', '  ')).toMatchObject({ opinion: null, confirms: [] })
})
