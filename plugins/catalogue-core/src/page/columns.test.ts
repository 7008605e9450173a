import { expect, test } from 'vitest'
import { sampleItem } from '../../testing/samples.ts'
import type { Column } from '../catalogue/column.ts'
import { columnsOf } from './columns.ts'

test('printed columns are kept as they are', () => {
  const columns: Column[] = [{ shows: 'content', name: '要素', over: null }]
  expect(columnsOf({ columns, items: [sampleItem()] }, 'zh-Hans')).toBe(columns)
})

test('a catalogue without a printed table gets the usual columns, empty ones left out', () => {
  const items = [
    sampleItem({ number: null, publisher: null, phones: [] }),
    sampleItem({
      number: null,
      publisher: null,
      phones: [],
      path: ['一', '二', '三'],
      extra: { 公开层级: '县级' },
    }),
  ]
  expect(columnsOf({ columns: [], items }, 'zh-Hans')).toEqual([
    { shows: 'path', name: '公开事项', over: null, from: 0, to: 2 },
    { shows: 'content', name: '公开内容', over: null },
    { shows: 'basis', name: '公开依据', over: null },
    { shows: 'deadline', name: '公开时限', over: null },
    { shows: 'channels', name: '公开渠道', over: null, boxed: true },
    { shows: 'attribute', name: '公开属性', over: null, boxed: true },
    { shows: 'extra', name: '公开层级', over: null, key: '公开层级' },
  ])
})

test('nothing filled in still leaves names and content', () => {
  expect(columnsOf({ columns: [], items: [] }, 'en').map(({ name }) => name)).toEqual(['Item', 'Content'])
})
