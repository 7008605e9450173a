import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTable } from '../../testing/any-catalogue.ts'
import { sampleItem } from '../../testing/samples.ts'
import type { Column } from '../catalogue/column.ts'
import { catalogueTable } from './table.ts'

interface Span {
  readonly colspan: number
  readonly rowspan: number
}

/** Lays rows out as HTML does: each cell at the first free place. Says which cell covers each place, or where it fails. */
const layOut = <Cell extends Span>(rows: readonly (readonly Cell[])[], width: number): Cell[][] => {
  const grid: Cell[][] = rows.map(() => [])
  rows.forEach((cells, y) => {
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let across = 0; across < cell.colspan; across += 1) {
          const row = grid[y + down]
          if (row === undefined) throw new Error(`A cell of row ${y} hangs out below.`)
          if (x + across >= width) throw new Error(`A cell of row ${y} hangs out at the side.`)
          if (row[x + across] !== undefined) throw new Error(`Cells overlap in row ${y}.`)
          row[x + across] = cell
        }
    }
  })
  grid.forEach((row, y) => {
    for (let x = 0; x < width; x += 1)
      if (row[x] === undefined) throw new Error(`Row ${y} has a hole at ${x}.`)
  })
  return grid
}

const levels = (column: Column) => (column.shows === 'path' ? column.to - column.from + 1 : 1)

describe('a catalogue’s table', () => {
  test('is filled exactly: no holes, no overlaps, nothing hangs out', () => {
    fc.assert(
      fc.property(anyTable, (catalogue) => {
        const { header, rows, width } = catalogueTable(catalogue)
        layOut(header, width)
        layOut(
          rows.map(({ cells }) => cells),
          width,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('keeps every cell under the header of its own column', () => {
    fc.assert(
      fc.property(anyTable, (catalogue) => {
        const { rows, width } = catalogueTable(catalogue)
        const names = catalogue.columns.flatMap((column) =>
          Array.from({ length: levels(column) }, () => column.name),
        )
        for (const row of layOut(
          rows.map(({ cells }) => cells),
          width,
        ))
          row.forEach((cell, x) => {
            expect(cell.heading.endsWith(names[x] ?? '?')).toBe(true)
          })
      }),
    )
  })

  test('shows each row its own words, whatever was merged, edited since or taken down between', () => {
    fc.assert(
      fc.property(anyTable, ({ columns, items }) => {
        const of = (rows: typeof items) => {
          const table = catalogueTable({ columns, items: rows })
          return layOut(
            table.rows.map(({ cells }) => cells),
            table.width,
          ).map((row) => row.map(({ content }) => (content.is === 'name' ? content.text : content)))
        }
        expect(of(items)).toEqual(of(items.map((item) => ({ ...item, merged: [] }))))
      }),
      { numRuns: 500 },
    )
  })

  test('has a row for each item, in order', () => {
    fc.assert(
      fc.property(anyTable, (catalogue) => {
        expect(catalogueTable(catalogue).rows.map(({ item }) => item)).toEqual(catalogue.items)
      }),
    )
  })
})

const column = (
  shows: 'content' | 'deadline' | 'number',
  name: string,
  over: string | null = null,
): Column => ({
  shows,
  name,
  over,
})
const path = (from: number, to: number, over: string | null = null): Column => ({
  shows: 'path',
  name: '事项',
  over,
  from,
  to,
})
const printed = (columns: readonly Column[], items: readonly ReturnType<typeof sampleItem>[]) =>
  catalogueTable({ columns: [...columns], items: [...items] })
const spans = (cells: readonly Span[]) => cells.map(({ colspan, rowspan }) => [colspan, rowspan])

describe('a header', () => {
  test('of one level is one row', () => {
    expect(printed([column('number', '序号'), path(0, 1)], []).header).toEqual([
      [
        { text: '序号', colspan: 1, rowspan: 1 },
        { text: '事项', colspan: 2, rowspan: 1 },
      ],
    ])
  })

  test('of two levels joins neighbours under one name and lets the others reach down', () => {
    expect(
      printed(
        [column('number', '序号'), path(0, 0, '公开事项'), path(1, 1, '公开事项'), column('content', '内容')],
        [],
      ).header,
    ).toEqual([
      [
        { text: '序号', colspan: 1, rowspan: 2 },
        { text: '公开事项', colspan: 2, rowspan: 1 },
        { text: '内容', colspan: 1, rowspan: 2 },
      ],
      [
        { text: '事项', colspan: 1, rowspan: 1 },
        { text: '事项', colspan: 1, rowspan: 1 },
      ],
    ])
  })
})

describe('merged cells', () => {
  test('a group’s name is printed once for all its rows', () => {
    const { rows } = printed(
      [path(0, 1)],
      [sampleItem({ path: ['公共服务', '参保'] }), sampleItem({ path: ['公共服务', '结算'] })],
    )
    expect(rows.map(({ cells }) => spans(cells))).toEqual([
      [
        [1, 2],
        [1, 1],
      ],
      [[1, 1]],
    ])
  })

  test('a name without a second level reaches across both columns', () => {
    const { rows } = printed([path(0, 1)], [sampleItem({ path: ['机构信息'] })])
    expect(rows[0]?.cells).toMatchObject([
      { content: { is: 'name', text: '机构信息', own: true }, colspan: 2, rowspan: 1 },
    ])
  })

  test('an item and a group of the same name do not share a cell', () => {
    const { rows } = printed(
      [path(0, 1)],
      [sampleItem({ path: ['规划'] }), sampleItem({ path: ['规划', '年度计划'] })],
    )
    expect(rows.map(({ cells }) => spans(cells))).toEqual([
      [[2, 1]],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })

  test('the same step in another group is another cell', () => {
    const { rows } = printed(
      [path(0, 1)],
      [sampleItem({ path: ['甲', '办理'] }), sampleItem({ path: ['乙', '办理'] })],
    )
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2])
  })

  test('a cell remembered as merged is printed where it began', () => {
    const { rows } = printed(
      [column('content', '内容'), column('deadline', '时限')],
      [
        sampleItem({ merged: ['deadline'] }),
        sampleItem({ merged: ['deadline'] }),
        sampleItem({ merged: [] }),
      ],
    )
    expect(rows.map(({ cells }) => spans(cells))).toEqual([
      [
        [1, 1],
        [1, 2],
      ],
      [[1, 1]],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })

  test('a merged cell of which one row was edited is two cells', () => {
    const phones = (number: string) => [{ label: null, number }]
    const { rows } = printed(
      [{ shows: 'phones', name: '电话', over: null }],
      [sampleItem({ phones: phones('028-1') }), sampleItem({ phones: phones('028-2'), merged: ['phones'] })],
    )
    expect(rows.map(({ cells }) => cells[0])).toMatchObject([
      { content: { is: 'phones', phones: phones('028-1') }, rowspan: 1 },
      { content: { is: 'phones', phones: phones('028-2') }, rowspan: 1 },
    ])
  })
})

describe('a column of one option', () => {
  const option: Column = {
    shows: 'option',
    name: '全社会',
    over: '公开对象',
    of: 'audience',
    option: '全社会',
  }

  test.each(['yes', 'no', 'unknown'] as const)('shows a tick that is “%s” as just that', (ticked) => {
    const { rows } = printed([option], [sampleItem({ audience: [{ option: '全社会', ticked }] })])
    expect(rows[0]?.cells[0]).toMatchObject({
      content: { is: 'tick', option: '全社会', ticked },
      heading: '公开对象 全社会',
    })
  })

  test('is empty for a row that does not print the option', () => {
    const { rows } = printed([option], [sampleItem({ audience: [] })])
    expect(rows[0]?.cells[0]?.content).toEqual({ is: 'tick', option: '全社会', ticked: 'no' })
  })
})

test('an unknown tick in a column of boxes stays unknown', () => {
  const boxes: Column = { shows: 'channels', name: '公开渠道', over: null, boxed: true }
  const channels = [{ option: '政府网站', ticked: 'unknown' as const }]
  const { rows } = printed([boxes], [sampleItem({ channels })])
  expect(rows[0]?.cells[0]?.content).toEqual({ is: 'choices', choices: channels, boxed: true })
})

test('words of a column we have no field for stand under their printed name', () => {
  const extra: Column = { shows: 'extra', name: '备注', over: null, key: '备注' }
  const { rows } = printed([extra], [sampleItem({ extra: { 备注: '每季更新' } }), sampleItem()])
  expect(rows.map(({ cells }) => cells[0]?.content)).toEqual([
    { is: 'text', text: '每季更新' },
    { is: 'text', text: '' },
  ])
})
