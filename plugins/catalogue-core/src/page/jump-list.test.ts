import { expect, test } from 'vitest'
import { sampleItem } from '../../testing/samples.ts'
import type { Column } from '../catalogue/column.ts'
import { jumpList } from './jump-list.ts'
import { catalogueView } from './rows.ts'

const columns: Column[] = [
  { shows: 'path', name: '公开事项', over: null, from: 0, to: 1 },
  { shows: 'content', name: '公开内容', over: null },
]
const view = (groups: readonly string[]) =>
  catalogueView({
    columns,
    items: groups.map((group, i) =>
      sampleItem({ id: `i${String(i)}`, code: String(i), path: [group, `事项${String(i)}`] }),
    ),
  })

test('each outermost group is a place to go to, in the order of the document', () => {
  expect(jumpList(view(['机构信息', '机构信息', '政策文件', '机构信息']), 1)).toEqual([
    { id: 'group-2-1', name: '机构信息', rows: 2 },
    { id: 'group-2-2', name: '政策文件', rows: 1 },
    { id: 'group-2-3', name: '机构信息', rows: 1 },
  ])
})

test('what is seen at a glance needs no list', () => {
  expect(jumpList(view(['机构信息', '政策文件']), 0)).toEqual([])
  expect(jumpList(view([]), 0)).toEqual([])
})
