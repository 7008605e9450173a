import { describe, expect, test } from 'vitest'
import { rowsXml, workbookOf } from '../../testing/ooxml.ts'
import { codesOf, drawnRows, tablesOf } from '../../testing/read.ts'

const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="m&quot;月&quot;d&quot;日前&quot;"/><numFmt numFmtId="165" formatCode="0000-0000000"/></numFmts><fonts count="2"><font><name val="宋体"/></font><font><name val="Wingdings 2"/></font></fonts><cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="165" fontId="0"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`

const strings = (...items: readonly string[]): string =>
  `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`

const firstRow = async (cells: string, more: Readonly<Record<string, string>> = {}, properties = '') => {
  const bytes = workbookOf(
    [{ name: '目录', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
    more,
    properties,
  )
  const read = await tablesOf(bytes, '目录.xlsx')
  return drawnRows(read.tables[0])[0]
}

describe('what a cell shows', () => {
  test('shared strings, their runs joined, reading aids left out', async () => {
    const more = {
      'xl/sharedStrings.xml': strings(
        '<t>机构概况</t>',
        '<r><t>公开</t></r><r><rPr><rFont val="黑体"/></rPr><t>内容</t></r><rPh sb="0" eb="2"><t>gongkai</t></rPh>',
        '<r><rPr><rFont val="Wingdings 2"/></rPr><t>R</t></r><r><rPr><rFont val="宋体"/></rPr><t>政府网站R</t></r>',
        '<t>两行_x000D_\n文字</t>',
      ),
      'xl/styles.xml': styles,
    }
    const cells = ['A', 'B', 'C', 'D']
      .map((column, i) => `<c r="${column}1" t="s"><v>${String(i)}</v></c>`)
      .join('')
    expect(await firstRow(cells, more)).toEqual(['机构概况', '公开内容', '☑政府网站R', '两行\r\n文字'])
  })

  test('a tick set in a symbol font, by run or by cell', async () => {
    const cells =
      '<c r="A1" s="2" t="inlineStr"><is><t>R</t></is></c><c r="B1" s="2" t="str"><v>£</v></c><c r="C1" s="2" t="inlineStr"><is><t>Z</t></is></c>'
    expect(await firstRow(cells, { 'xl/styles.xml': styles })).toEqual(['☑', '□', '\ufffd'])
  })

  test('numbers as they are shown: dates, padded codes, plain numbers without noise', async () => {
    const cells =
      '<c r="A1" s="1"><v>45322</v></c><c r="B1" s="3"><v>8332716986</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1" s="4"><v>45322</v></c><c r="E1" t="b"><v>1</v></c><c r="F1"><v>1</v></c>'
    expect(await firstRow(cells, { 'xl/styles.xml': styles })).toEqual([
      '1月31日前',
      '0833-2716986',
      '0.3',
      '2024-1-31',
      'TRUE',
      '1',
    ])
  })

  test('the calendar that begins in 1904', async () => {
    const shown = await firstRow(
      '<c r="A1" s="4"><v>43860</v></c><c r="B1"><v>1</v></c>',
      { 'xl/styles.xml': styles },
      '<workbookPr date1904="1"/>',
    )
    expect(shown?.[0]).toBe('2024-1-31')
  })

  test('cells without addresses follow one another; gaps stay gaps', async () => {
    expect(
      await firstRow('<c t="inlineStr"><is><t>甲</t></is></c><c r="D1" t="inlineStr"><is><t>丁</t></is></c>'),
    ).toEqual(['甲', '', '', '丁'])
  })
})

describe('a sheet', () => {
  test('keeps merged cells, and gives nothing for formatting beyond the words', async () => {
    const xml = `${rowsXml([
      ['类别', '名称', '内容'],
      ['机构', '概况', '地址'],
      ['', '职能', ''],
    ])}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/><mergeCell ref="H1:XFD1048576"/></mergeCells>`
    const { tables } = await tablesOf(workbookOf([{ name: '目录', xml }]), '目录.xlsx')
    expect(drawnRows(tables[0])).toEqual([['类别', '名称', '内容'], ['机构↓2', '概况', '地址↓2'], ['职能']])
    expect(tables[0]).toMatchObject({
      name: '目录',
      merges: 'kept',
      rows: [{}, [{ at: { table: '目录', row: 2, column: 1 } }, {}, {}], {}],
    })
  })

  test('tells of formulas, of hidden rows and columns, and takes their words', async () => {
    const xml =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><f>B1</f><v>公开事项</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>乙</t></is></c></row><row r="3" hidden="1"/></sheetData>'
    const read = await tablesOf(workbookOf([{ name: '目录', xml }]), '目录.xlsx')
    expect(drawnRows(read.tables[0])).toEqual([
      ['公开事项', '甲'],
      ['乙', ''],
    ])
    expect(read.findings).toMatchObject([
      { code: 'FORMULA_CELL', params: { row: '1', column: '1', value: '公开事项' } },
      { code: 'HIDDEN_ROWS', params: { rows: '2' } },
      { code: 'HIDDEN_COLUMNS', params: { columns: '2' } },
    ])
  })

  test('that is hidden is named and not read', async () => {
    const read = await tablesOf(
      workbookOf([
        { name: '底稿', xml: rowsXml([['秘密', '内容']]), state: 'hidden' },
        { name: '目录', xml: rowsXml([['甲', '乙']]) },
        { name: '更深', xml: rowsXml([['秘密', '内容']]), state: 'veryHidden' },
      ]),
      '目录.xlsx',
    )
    expect(read.tables.map(({ name }) => name)).toEqual(['目录'])
    expect(codesOf(read)).toEqual(['HIDDEN_SHEET', 'HIDDEN_SHEET'])
    expect(JSON.stringify(read)).not.toContain('秘密')
  })

  test('of any prefix and namespace is read: other programs than Excel write them', async () => {
    const bytes = workbookOf([{ name: '目录', xml: '' }], {
      'xl/worksheets/sheet1.xml':
        '<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(drawnRows((await tablesOf(bytes, '目录.xlsx')).tables[0])).toEqual([['甲', '2']])
  })
})
