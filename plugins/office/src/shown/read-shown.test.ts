import { describe, expect, test } from 'vitest'
import { documentOf, rowsXml, wordParagraph, wordTable, workbookOf, zipOf } from '../../testing/ooxml.ts'
import { pdfOf } from '../../testing/pdf.ts'
import { readShown } from './read-shown.ts'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`
const white = '<w:color w:val="FFFFFF"/>'

const shownIn = async (bytes: Uint8Array) => {
  const read = await readShown(bytes)
  return read.outcome === 'read'
    ? read.shown.map(({ page, sheet, text }) => `${String(page ?? sheet ?? '')}: ${text}`)
    : read.because
}

describe('a PDF', () => {
  test('shows its words page by page', async () => {
    const bytes = pdfOf([['门诊慢特病', '病种目录'], [], ['定点药店名单第三页内容']], {
      coding: 'UniGB-UCS2-H',
    })
    expect(await shownIn(bytes)).toEqual(['1: 门诊慢特病病种目录', '2: ', '3: 定点药店名单第三页内容'])
  })

  test('of pictures alone, a broken and an encrypted one tell why', async () => {
    expect(await shownIn(pdfOf([[]]))).toBe('imageOnlyPdf')
    expect(await shownIn(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('damaged')
    const locked =
      '<< /Filter /Standard /V 1 /R 2 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -4 >>'
    const bytes = pdfOf([['secret words of a page']], {
      more: [locked],
      trailer: '/Encrypt 6 0 R /ID [<00><00>] ',
    })
    expect(await shownIn(bytes)).toBe('encrypted')
  })

  test('does not show its properties or the notes on a page', async () => {
    const bytes = pdfOf([['words of the page itself']], {
      info: '/Title (hidden title) /Author (hidden author)',
    })
    expect(await shownIn(bytes)).toEqual(['1: words of the page itself'])
  })
})

describe('a Word document', () => {
  test('shows paragraphs and rows of tables in their order', async () => {
    const bytes = documentOf(
      wordParagraph('一、办理条件') +
        wordTable([
          ['病种', '限额'],
          ['高血压', '600元'],
        ]) +
        wordParagraph('二、材料'),
    )
    expect(await shownIn(bytes)).toEqual([': 一、办理条件\n病种 限额\n高血压 600元\n二、材料'])
  })

  test('shows nothing that is hidden, deleted, set in white, commented or kept aside', async () => {
    const story = (root: string, content: string) =>
      `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`
    const bytes = documentOf(
      paragraph(
        run('可见'),
        run('隐藏', '<w:vanish/>'),
        run('白字', white),
        '<w:del w:author="王"><w:r><w:delText>删去</w:delText></w:r></w:del>',
        run('文字'),
      ),
      {
        'word/comments.xml': story('comments', `<w:comment w:id="0">${wordParagraph('批注')}</w:comment>`),
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>作者</dc:creator></cp:coreProperties>',
      },
    )
    expect(await shownIn(bytes)).toEqual([': 可见文字'])
  })

  test('shows white words on a dark ground, as headings of tables have them', async () => {
    const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>'
    const cell = `<w:tc><w:tcPr>${dark}</w:tcPr>${paragraph(run('表头', white))}</w:tc>`
    const bytes = documentOf(
      `<w:tbl><w:tr>${cell}</w:tr></w:tbl><w:p><w:pPr>${dark}</w:pPr>${run('段落', white)}</w:p>${paragraph(run('标记', `${white}<w:highlight w:val="blue"/>`), run('无底', white))}`,
    )
    expect(await shownIn(bytes)).toEqual([': 表头\n段落\n标记'])
  })
})

describe('a workbook', () => {
  const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts><font><name val="a"/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills><cellXfs><xf fontId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/><xf fontId="0" numFmtId="164"/></cellXfs></styleSheet>`
  const cell = (at: string, text: string, style = 0) =>
    `<c r="${at}" s="${String(style)}" t="inlineStr"><is><t>${text}</t></is></c>`

  test('shows each sheet under its name, and no hidden one', async () => {
    const bytes = workbookOf([
      {
        name: '定点医院',
        xml: rowsXml([
          ['名称', '地址'],
          ['区医院', '嘉州大道'],
        ]),
      },
      { name: '底稿', xml: rowsXml([['身份证']]), state: 'hidden' },
      { name: '深藏', xml: rowsXml([['密码']]), state: 'veryHidden' },
    ])
    expect(await shownIn(bytes)).toEqual(['定点医院: 名称 地址\n区医院 嘉州大道'])
  })

  test('shows no hidden row or column, no comment, no word in white and no formula', async () => {
    const bytes = workbookOf(
      [
        {
          name: '表',
          xml: `<cols><col min="3" max="3" hidden="1"/><col min="4" max="4" width="0"/></cols><sheetData><row r="1">${cell('A1', '看得见')}${cell('B1', '白字', 1)}${cell('C1', '隐列')}${cell('D1', '零宽')}${cell('E1', '白字蓝底', 2)}${cell('F1', '格式', 3)}<c r="G1" t="str"><f>IF(A1="张三","甲","乙")</f><v>乙</v></c></row><row r="2" hidden="1">${cell('A2', '隐行')}</row><row r="3" ht="0">${cell('A3', '零高')}</row></sheetData>`,
        },
      ],
      {
        'xl/styles.xml': styles,
        'xl/comments1.xml':
          '<comments><commentList><comment ref="A1"><text><t>批注</t></text></comment></commentList></comments>',
      },
    )
    expect(await shownIn(bytes)).toEqual(['表: 看得见 白字蓝底 乙'])
  })
})

test('text is shown whole; pages, pictures, archives and nothing are not read', async () => {
  expect(await shownIn(Buffer.from('名称,地址\n区医院,嘉州大道'))).toEqual([': 名称,地址\n区医院,嘉州大道'])
  expect(await shownIn(Buffer.from('<!doctype html><p style="display:none">藏</p>'))).toBe('unknown')
  expect(await shownIn(zipOf({ 'a.txt': '甲' }))).toBe('unknown')
  expect(await shownIn(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toBe('image')
  expect(await shownIn(new Uint8Array())).toBe('empty')
})
