import { describe, expect, test } from 'vitest'
import { codesOf, drawnRows, tablesOf } from '../../testing/read.ts'
import { readPasted } from '../read-file.ts'

const rowsOf = async (page: string) => drawnRows((await tablesOf(page, '目录.html')).tables[0])

describe('a page', () => {
  test('keeps boxes, breaks, spans and hard blanks, and runs other blanks together', async () => {
    expect(
      await rowsOf(
        '<table><tr><td rowspan=2>机构</td><td colspan="2"><p>概 \n 况</p><p>地址<br>电话</p></td></tr><tr><td><input type="checkbox" checked> 政府网站 <input type=radio>政府公报</td><td>甲&nbsp;&nbsp;乙</td></tr></table>',
      ),
    ).toEqual([
      ['机构↓2', '\n概 况\n\n地址\n电话\n×2'],
      ['☑ 政府网站 □政府公报', '甲\u00a0\u00a0乙'],
    ])
  })

  test('whose tags are not closed is read as a browser does', async () => {
    expect(await rowsOf('<TABLE><TR><TH>公开事项<TH>公开内容<TR><TD>甲<TD>内容</TABLE>')).toEqual([
      ['公开事项', '公开内容'],
      ['甲', '内容'],
    ])
  })

  test('laid out by tables offers the inner ones', async () => {
    const { tables } = await tablesOf(
      '<table><tr><td>导航<td><table><caption>某局目录</caption><tr><td>公开事项<td>公开内容<tr><td>甲<td>内容<tr><td>乙<td>内容<tr><td>丙<td>内容</table></tr></table>',
      '目录.html',
    )
    expect(tables).toHaveLength(2)
    expect(tables[0]).toMatchObject({ caption: '某局目录', rows: [{}, {}, {}, {}] })
    expect(drawnRows(tables[1])).toEqual([['导航', '']])
  })

  test('with prose before its table remembers the lines', async () => {
    const { tables } = await tablesOf(
      '<h1>某局目录</h1><p>2024年版</p><table><tr><td>甲<td>乙</table>',
      '目录.html',
    )
    expect(tables[0]?.before).toEqual(['某局目录', '2024年版'])
  })

  test('runs nothing and shows nothing hidden', async () => {
    const page =
      '<body onload="steal()"><script>document.write("<table>")</script><style>td{}</style><table><tr><td onclick=x>甲<span style="display:none">隐</span><td>乙<script>1</script></table><iframe src=x></iframe>'
    const read = await tablesOf(page, '目录.html')
    expect(drawnRows(read.tables[0])).toEqual([['甲', '乙']])
    expect(codesOf(read)).toEqual(['SCRIPTS_IGNORED', 'HIDDEN_TEXT'])
  })

  test('rowspan=0 reaches to the end, an absurd span is held back', async () => {
    const { tables } = await tablesOf(
      '<table><tr><td rowspan=0>甲<td colspan=99999999>乙<tr><td>丙</table>',
      '目录.html',
    )
    expect(tables[0]?.rows[0]?.map(({ rowspan, colspan }) => [rowspan, colspan])).toEqual([
      [20_000, 1],
      [1, 500],
    ])
  })
})

test('a pasted page is taken before its text, and text where there is no page', () => {
  const table = '<table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>'
  const both = readPasted({ html: table, text: '甲\t乙\n\t丙' })
  expect(both.outcome === 'tables' && drawnRows(both.tables[0])).toEqual([['甲↓2', '乙'], ['丙']])
  const text = readPasted({ html: '<p>没有表格</p>', text: '甲\t乙\n丁\t丙' })
  expect(text.outcome === 'tables' && drawnRows(text.tables[0])).toEqual([
    ['甲', '乙'],
    ['丁', '丙'],
  ])
  expect(readPasted({})).toMatchObject({ outcome: 'tables', tables: [] })
})
