import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AgencyDocument, Code, DocumentId, type Column, type Item } from '@gongkai/catalogue-core/catalogue'
import { catalogueTable, type Table } from '@gongkai/catalogue-core/page'

type Row = Omit<Item, 'id' | 'code' | 'updatedAt'>

const table = (columns: Column[], rows: readonly Row[]): Table =>
  catalogueTable({
    columns,
    items: rows.map((row, i) => ({
      id: v.parse(DocumentId, `i${i}`),
      code: v.parse(Code, `${i + 1}`),
      updatedAt: '',
      ...row,
    })),
  })

/** Lays cells out as a browser does: true, or what is wrong where one hangs over, lies on another or leaves a hole. */
const laidOut = (
  rows: readonly (readonly { readonly colspan: number; readonly rowspan: number }[])[],
  width: number,
): true | string => {
  const taken = rows.map(() => Array.from({ length: width }, () => false))
  for (const [y, cells] of rows.entries()) {
    for (const { colspan, rowspan } of cells) {
      const x = taken[y]?.indexOf(false) ?? -1
      if (x < 0) return `row ${y} has a cell too many`
      for (let dy = 0; dy < rowspan; dy += 1)
        for (let dx = 0; dx < colspan; dx += 1) {
          if (taken[y + dy]?.[x + dx] !== false) return `row ${y}, column ${x}: overlaps or hangs over`
          taken[y + dy]?.fill(true, x + dx, x + dx + 1)
        }
    }
    if (taken[y]?.includes(false) === true) return `row ${y} has a hole`
  }
  return true
}

const sound = (t: Table): void => {
  expect(laidOut(t.header, t.width)).toBe(true)
  expect(
    laidOut(
      t.rows.map((r) => r.cells),
      t.width,
    ),
  ).toBe(true)
}

const load = (slug: string): AgencyDocument =>
  v.parse(
    AgencyDocument,
    JSON.parse(readFileSync(new URL(`../seeds/catalogues/${slug}.json`, import.meta.url), 'utf8')),
  )

describe.each(['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi', 'demo'])('%s', (slug) => {
  const { columns, items } = load(slug).catalogue

  test('its header and its merged cells cover the table, each place once', () => {
    sound(table(columns, items))
  })

  test('shows each printed cell once, and none that the document merged into the one above', () => {
    const field = (c: Column): string => (c.shows === 'option' ? c.of : c.shows)
    const printed = items.flatMap((item) =>
      columns.filter((c) =>
        c.shows === 'path' ? item.path.length <= c.from : !item.merged.some((m) => m === field(c)),
      ),
    )
    const cells = table(columns, items).rows.flatMap((r) => r.cells.filter((c) => c.content.is !== 'name'))
    expect(cells.map((c) => c.heading).toSorted()).toEqual(
      printed.map((c) => (c.over === null || c.shows === 'path' ? c.name : `${c.over} ${c.name}`)).toSorted(),
    )
  })
})

test('the two-level headers span what they stand over', () => {
  expect(
    table(load('qilin').catalogue.columns, []).header[0]?.map((h) => [h.text, h.colspan, h.rowspan]),
  ).toEqual([
    ['序号', 1, 2],
    ['公开事项', 2, 1],
    ['公开内容（要素）', 1, 2],
    ['公开依据', 1, 2],
    ['公开时限', 1, 2],
    ['公开渠道和载体', 1, 2],
    ['公开对象', 2, 1],
    ['公开方式', 2, 1],
  ])
})

test('cells merged in the document are spans: the six rows of 机构信息 in ziyang share all but name and content', () => {
  const [first, second] = table(load('ziyang').catalogue.columns, load('ziyang').catalogue.items).rows
  expect(first?.cells.map((c) => c.rowspan)).toEqual([6, 1, 1, 6, 8, 6, 7, 6, 6, 8, 7])
  expect(second?.cells).toHaveLength(2)
})
