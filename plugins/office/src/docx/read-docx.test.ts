import { describe, expect, test } from 'vitest'
import { documentOf, wordCell, wordParagraph, wordTable } from '../../testing/ooxml.ts'
import { codesOf, drawnRows, tablesOf } from '../../testing/read.ts'

const read = (body: string, more: Readonly<Record<string, string>> = {}) =>
  tablesOf(documentOf(body, more), '目录.docx')
const cellWith = async (content: string, more: Readonly<Record<string, string>> = {}) => {
  const { tables } = await read(wordTable([[wordCell(content), '乙']]), more)
  return tables[0]?.rows[0]?.[0]?.text
}

describe('a table', () => {
  test('keeps cells merged across and down', async () => {
    const { tables } = await read(
      wordTable([
        [wordCell('公开事项', '<w:gridSpan w:val="2"/>'), wordCell('内容', '<w:vMerge w:val="restart"/>')],
        ['一级', '二级', wordCell('<w:p/>', '<w:vMerge/>')],
        [wordCell('机构', '<w:vMerge w:val="restart"/>'), '概况', '地址'],
        [wordCell('<w:p/>', '<w:vMerge w:val="continue"/>'), '职能', '职责'],
      ]),
    )
    expect(drawnRows(tables[0])).toEqual([
      ['公开事项×2', '内容↓2'],
      ['一级', '二级'],
      ['机构↓2', '概况', '地址'],
      ['职能', '职责'],
    ])
  })

  test('rows that begin further right leave their places blank', async () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${wordParagraph('丙')}</w:tc></w:tr>`
    const { tables } = await read(wordTable([['甲', '乙']]).replace('</w:tbl>', `${row}</w:tbl>`))
    expect(drawnRows(tables[0])).toEqual([
      ['甲', '乙'],
      ['', '丙'],
    ])
  })

  test('stands after its title and other prose', async () => {
    const { tables } = await read(
      `${wordParagraph('附件1')}<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>某局目录</w:t></w:r></w:p>${wordTable([['甲', '乙']])}${wordTable([['丙', '丁']])}`,
    )
    expect(tables).toMatchObject([
      { name: '表1', caption: '某局目录', before: ['附件1', '某局目录'], flow: 'document' },
      { name: '表2', caption: null, before: [] },
    ])
  })

  test('within a cell is part of its words', async () => {
    expect(
      await cellWith(`${wordParagraph('联系：')}${wordTable([['电话', '12345']])}${wordParagraph('完')}`),
    ).toBe('联系：\n电话\n12345\n完')
  })
})

describe('ticks', () => {
  const option = '<w:r><w:t>政府网站</w:t></w:r>'

  test.each([
    ['an inserted symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', '☑'],
    ['an inserted empty box', '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>', '□'],
    ['a symbol nobody knows', '<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>', '\ufffd'],
    [
      'a letter set in a symbol font',
      '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r>',
      '☑',
    ],
    ['a character itself', '<w:r><w:t>☑</w:t></w:r>', '☑'],
    [
      'a box control that is ticked, whatever sign it shows',
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>',
      '☑',
    ],
    [
      'a box control that is not',
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>',
      '□',
    ],
    [
      'an old form field',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>',
      '☑',
    ],
    ['a picture, which could be either', '<w:r><w:drawing><a>图</a></w:drawing></w:r>', '\ufffc'],
  ])('%s', async (_, sign, shown) => {
    expect(await cellWith(`<w:p>${sign}${option}</w:p>`)).toBe(`${shown}政府网站`)
  })

  test('a plain R in a plain font stays a letter for the core to judge', async () => {
    expect(await cellWith(`<w:p><w:r><w:t>R</w:t></w:r>${option}</w:p>`)).toBe('R政府网站')
  })
})

describe('what is printed and what is not', () => {
  test('insertions count, deletions and hidden words do not, and are told of', async () => {
    const result = await read(
      wordTable([
        [
          wordCell(
            '<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>文</w:t></w:r></w:p>',
          ),
          '乙',
        ],
      ]),
    )
    expect(result.tables[0]?.rows[0]?.[0]?.text).toBe('新文')
    expect(codesOf(result)).toEqual(['HIDDEN_TEXT'])
  })

  test('a row deleted under tracking is none', async () => {
    const row = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    const { tables } = await read(wordTable([['甲', '乙']]).replace('</w:tbl>', `${row}</w:tbl>`))
    expect(tables[0]?.rows).toHaveLength(1)
  })

  test('paragraphs, breaks and tabs', async () => {
    expect(
      await cellWith(
        '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p><w:p><w:r><w:t>丁</w:t></w:r></w:p>',
      ),
    ).toBe('甲\n乙 丙\n丁')
  })

  test('the numbers that Word counts itself', async () => {
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const item = (level: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const text = await cellWith(item(0, '《甲法》') + item(1, '款') + item(1, '项') + item(0, '《乙法》'), {
      'word/numbering.xml': numbering,
    })
    expect(text).toBe('1.《甲法》\n（一）款\n（二）项\n2.《乙法》')
  })

  test('text boxes stand beside the text, once in each of two spellings', async () => {
    const box =
      '<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>'
    const result = await read(
      wordTable([[wordCell(`<w:p><w:r><w:t>文</w:t></w:r><w:r>${box}</w:r></w:p>`), '乙']]),
    )
    expect(result.tables[0]?.rows[0]?.[0]?.text).toBe('文\ufffc')
    expect(codesOf(result)).toEqual(['PICTURES_IGNORED'])
  })
})
