import { expect, test } from 'vitest'
import { standingNotices } from './withdrawn.ts'

const first = { about: 'a', at: '2026-11-01T00:00:00.000Z', notice: true }
const second = { about: 'a', at: '2026-11-20T08:00:00.000+08:00', notice: false }
const other = { about: 'b', at: '2026-11-10T00:00:00.000Z', notice: true }
const none = new Set<string>()

test('a withdrawal with a notice leaves it, one without leaves nothing', () => {
  expect(standingNotices([first, other], none)).toEqual([first, other])
  expect(standingNotices([second], none)).toEqual([])
})

test('the last withdrawal of a record counts, whatever order they come in', () => {
  expect(standingNotices([first, second], none)).toEqual([])
  expect(standingNotices([second, first], none)).toEqual([])
})

test('what is released again has no notice', () => {
  expect(standingNotices([first, other], new Set(['a']))).toEqual([other])
})
