import type { ImportSummary } from '@gongkai/catalogue-core/import'
import { expect, test } from 'vitest'
import { isActive, percentOf, withSummary } from './active.ts'

const summary = (id: number, more: Partial<ImportSummary> = {}): ImportSummary => ({
  id,
  at: '2026-11-24T00:00:00Z',
  by: '编辑',
  agency: { slug: 'cixi', name: '慈溪' },
  catalogue: null,
  file: { name: 'a.xlsx', format: 'xlsx', digest: '' },
  state: 'running',
  done: 0,
  total: 10,
  counts: { create: 0, update: 0, unchanged: 0, kept: 0, conflict: 0, deleted: 0, gone: 0 },
  published: 0,
  problem: null,
  undoable: false,
  ...more,
})

test.each([
  ['running', 0, 10, 0],
  ['running', 5, 10, 50],
  ['running', 10, 10, 99],
  ['done', 10, 10, 100],
  ['running', 0, 0, 0],
  ['done', 0, 0, 100],
  ['stopped', 3, 10, 30],
] as const)('%s, %d of %d', (state, done, total, percent) => {
  expect(percentOf({ state, done, total })).toBe(percent)
})

test('only what is writing is asked about', () => {
  expect((['running', 'undoing'] as const).every((state) => isActive({ state }))).toBe(true)
  expect((['done', 'stopped', 'undone'] as const).some((state) => isActive({ state }))).toBe(false)
})

test('news of one import changes that one, and adds it where it is new', () => {
  const list = [summary(2), summary(1)]
  expect(withSummary(list, summary(1, { done: 4 })).map(({ id, done }) => [id, done])).toEqual([
    [2, 0],
    [1, 4],
  ])
  expect(withSummary(list, summary(3)).map(({ id }) => id)).toEqual([3, 2, 1])
})
