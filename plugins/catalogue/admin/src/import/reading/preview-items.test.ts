import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { expect, test } from 'vitest'
import { pageSize } from '../frame/pages.ts'
import { previewOf } from './preview-items.ts'

const item = (n: number): CatalogueDocument['items'][number] => ({
  number: null,
  path: ['政策文件', `事项${String(n)}`],
  content: '内容',
  basis: [],
  basisKinds: [],
  publisher: null,
  deadline: null,
  channels: [],
  attribute: [],
  form: [],
  audience: [],
  responsible: null,
  phones: [],
  extra: {},
  merged: [],
  doubts: [],
})
const columns: CatalogueDocument['columns'] = [
  { shows: 'path', name: '公开事项', over: null, from: 0, to: 1 },
  { shows: 'content', name: '公开内容', over: null },
]
const items = Array.from({ length: pageSize + 2 }, (_, i) => item(i + 1))
const rowsOf = (page: number, from: CatalogueDocument['columns'] = columns) =>
  previewOf({ columns: from, items }, page, 'zh-Hans').groups.flat()

test('a row is known by its place in the file, on every page', () => {
  expect(rowsOf(0)[0]?.item.code).toBe('1')
  expect(rowsOf(1).map(({ item: { code } }) => code)).toEqual([String(pageSize + 1), String(pageSize + 2)])
})

test('a merged cell begins again on the next page', () => {
  expect(rowsOf(0)[0]?.cells[0]).toMatchObject({ rowspan: pageSize, content: { text: '政策文件' } })
  expect(rowsOf(1)[0]?.cells[0]).toMatchObject({ rowspan: 2, content: { text: '政策文件' } })
})

test('without columns it gets the usual ones', () => {
  expect(rowsOf(1, [])[0]?.cells.map(({ heading }) => heading)).toContain('公开事项')
})
