import type { PlannedRow, RowOutcome } from '@gongkai/catalogue-core/import'
import { expect, test } from 'vitest'
import { effectsOf, isIdle } from './effects.ts'

const row = (outcome: RowOutcome, does: PlannedRow['does'], more: Partial<PlannedRow> = {}): PlannedRow => ({
  row: 1,
  outcome,
  path: ['甲'],
  number: null,
  documentId: null,
  match: null,
  fields: [],
  does,
  publishes: false,
  problems: [],
  ...more,
})
const none = { create: 0, update: 0, unchanged: 0, kept: 0, conflict: 0, deleted: 0, gone: 0 }

test('what is done is counted, not what was found', () => {
  const rows = [
    row('create', 'create', { publishes: true }),
    row('deleted', 'create'),
    row('update', 'update'),
    row('conflict', 'nothing'),
    row('gone', 'withdraw'),
    row('gone', 'nothing'),
    row('unchanged', 'nothing', { publishes: true }),
    row('create', 'create', { problems: [{ code: 'WITHHELD', params: {} }] }),
  ]
  const counts = { ...none, create: 2, deleted: 1, update: 1, conflict: 1, gone: 2, unchanged: 1 }
  expect(effectsOf({ rows, counts }, { publish: true })).toEqual({
    create: 3,
    update: 1,
    withdraw: 1,
    publish: 2,
    barred: 1,
    left: 2,
    complete: true,
  })
})

test('a plan longer than what was sent says that it is, unless nothing happens to the rest', () => {
  const rows = [row('create', 'create')]
  const complete = (counts: Partial<typeof none>, publish: boolean) =>
    effectsOf({ rows, counts: { ...none, ...counts } }, { publish }).complete
  expect(complete({ create: 2 }, false)).toBe(false)
  expect(complete({ create: 1, unchanged: 5 }, false)).toBe(true)
  expect(complete({ create: 1, unchanged: 5 }, true)).toBe(false)
})

test('a commit that would do nothing is known', () => {
  const unchanged = { rows: [row('unchanged', 'nothing')], counts: { ...none, unchanged: 1 } }
  const idle = effectsOf(unchanged, { publish: false })
  expect(isIdle(idle, { head: { outcome: 'unchanged', fields: [] } })).toBe(true)
  expect(isIdle(idle, { head: { outcome: 'update', fields: [] } })).toBe(false)
  expect(isIdle({ ...idle, publish: 1 }, { head: { outcome: 'unchanged', fields: [] } })).toBe(false)
  expect(isIdle({ ...idle, complete: false }, { head: { outcome: 'unchanged', fields: [] } })).toBe(false)
})
