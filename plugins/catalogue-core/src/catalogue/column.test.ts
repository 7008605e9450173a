import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Columns } from './column.ts'

const path = (from: number, to: number) => ({ shows: 'path', name: '事项', over: null, from, to })

test.each([
  [[{ shows: 'number', name: '序号', over: null }]],
  [[path(0, 1), { shows: 'channels', name: '公开渠道', over: null, boxed: true }]],
  [[{ shows: 'option', name: '全社会', over: '公开对象', of: 'audience', option: '全社会' }]],
  [[{ shows: 'extra', name: '备注', over: null, key: '备注' }]],
  [[]],
])('%j are columns', (columns) => {
  expect(v.safeParse(Columns, columns).success).toBe(true)
})

test.each([
  ['shows nothing we know', [{ shows: 'colour', name: '颜色', over: null }]],
  ['has no name', [{ shows: 'number', name: ' ', over: null }]],
  ['shows a path that ends before it begins', [path(2, 1)]],
  ['goes deeper than paths go', [path(0, 6)]],
  ['does not say whether it prints boxes', [{ shows: 'form', name: '公开形式', over: null }]],
  ['is one of too many', Array.from({ length: 61 }, () => path(0, 0))],
])('a column that %s is refused', (_, columns) => {
  expect(v.safeParse(Columns, columns).success).toBe(false)
})
