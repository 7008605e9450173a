import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTable } from '../../testing/any-catalogue.ts'
import { sampleItem } from '../../testing/samples.ts'
import type { Column } from '../catalogue/column.ts'
import { catalogueView, type TableRow } from './rows.ts'

const columns: Column[] = [
  { shows: 'path', name: '类别', over: null, from: 0, to: 0 },
  { shows: 'path', name: '事项', over: null, from: 1, to: 2 },
  { shows: 'content', name: '公开内容', over: null },
  { shows: 'deadline', name: '公开时限', over: null },
]

const item = (code: string, path: string[], said: Parameters<typeof sampleItem>[0] = {}) =>
  sampleItem({ id: `i${code}`, code, path, content: `内容${code}`, deadline: `时限${code}`, ...said })

const rows = (items: ReturnType<typeof item>[]): readonly TableRow[] =>
  catalogueView({ columns, items }).groups.flat()

const textOf = (cell: { content: TableRow['cells'][number]['content'] }): string =>
  'text' in cell.content ? cell.content.text : cell.content.is

test('a column over two levels is one column group of two', () => {
  expect(catalogueView({ columns, items: [] }).columnGroups).toEqual([
    ['path'],
    ['path', 'path'],
    ['content'],
    ['deadline'],
  ])
})

test('rows say again what merged cells above them hold', () => {
  const [first, second] = rows([
    item('1', ['法定', '政策', '规范性文件']),
    item('2', ['法定', '政策', '其他文件'], { deadline: '时限1', merged: ['deadline'] }),
  ])
  expect(first?.carried).toEqual([])
  expect(second?.cells.map(textOf)).toEqual(['其他文件', '内容2'])
  expect(second?.carried.map((cell) => [cell.heading, textOf(cell)])).toEqual([
    ['类别', '法定'],
    ['事项', '政策'],
    ['公开时限', '时限1'],
  ])
})

test('a group of rows ends where its name ends, unless a merged cell runs on', () => {
  const apart = [item('1', ['甲', '一']), item('2', ['甲', '二']), item('3', ['乙', '三'])]
  expect(catalogueView({ columns, items: apart }).groups.map((group) => group.length)).toEqual([2, 1])
  const across = [...apart.slice(0, 2), item('3', ['乙', '三'], { deadline: '时限2', merged: ['deadline'] })]
  expect(catalogueView({ columns, items: across }).groups.map((group) => group.length)).toEqual([3])
})

test('a name that stands before the whole group heads the group, any other its row', () => {
  const scopes = (items: ReturnType<typeof item>[]) =>
    rows(items).map(({ cells }) => cells.map((c) => c.scope))
  expect(
    scopes([item('1', ['甲', '子', '一']), item('2', ['甲', '子', '二']), item('3', ['甲', '三'])]),
  ).toEqual([
    ['rowgroup', 'row', 'row', null, null],
    ['row', null, null],
    ['row', null, null],
  ])
})

test('a row is entered by its own name; rows that share one are entered by their content', () => {
  const leading = (items: ReturnType<typeof item>[]) =>
    rows(items).map(({ cells }) => cells.filter((c) => c.leads).map(textOf))
  expect(leading([item('1', ['甲', '一']), item('2', ['甲', '二'])])).toEqual([['一'], ['二']])
  expect(leading([item('1', ['甲', '结算']), item('2', ['甲', '结算'])])).toEqual([['内容1'], ['内容2']])
})

test('whatever the document, each row has all its columns, said once, and one way in', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const view = catalogueView(table)
      const width = view.columnGroups.flat().length
      const all = view.groups.flat()
      expect(all.map((row) => row.item)).toEqual(table.items)
      for (const { cells, carried } of all) {
        expect([...cells, ...carried].reduce((sum, { colspan }) => sum + colspan, 0)).toBe(width)
        expect(cells.filter(({ leads }) => leads)).toHaveLength(cells.length > 0 ? 1 : 0)
      }
      // No cell reaches out of the rows it is in.
      for (const group of view.groups)
        group.forEach(({ cells }, i) => {
          for (const { rowspan } of cells) expect(i + rowspan).toBeLessThanOrEqual(group.length)
        })
    }),
  )
})
