import { findPersonalData } from '@gongkai/catalogue-core/privacy'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { documentOf, rowsXml, wordParagraph, wordTable, workbookOf, zipOf } from '../../testing/ooxml.ts'
import { pdfOf } from '../../testing/pdf.ts'
import { inspectFile } from './index.ts'

const id = '11010519491231002X'
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`
const deleted = (text: string) => `<w:del w:author="王五"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const story = (root: string, content: string) =>
  `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`

/** Kind of finding, kind of place, where, and why hidden, of everything found in a file. */
const foundIn = async (bytes: Uint8Array, name = '名单') => {
  const inspection = await inspectFile(bytes, name)
  return findPersonalData(inspection.parts).map(({ kind, text, place }) =>
    [kind, text, place.kind, place.at, place.hidden].filter((word) => word !== null && word !== '').join(' '),
  )
}

const unscannedIn = async (bytes: Uint8Array, name = '文件') => {
  const inspection = await inspectFile(bytes, name)
  return inspection.outcome === 'read' ? inspection.unscanned : inspection.because
}

test('a number split over runs is one number', async () => {
  const bytes = documentOf(
    paragraph(run('身份证1101'), run('0519491'), '<w:bookmarkStart/>', run('231002'), run('X。')),
  )
  expect(await foundIn(bytes)).toEqual([`idNumber ${id} body`])
})

test('every corner of a Word document is read and told by its name', async () => {
  const bytes = documentOf(
    paragraph(run('正文，'), deleted(`删去${id}`), run('其余。')) +
      paragraph(run('开头'), run('13812345678', '<w:vanish/>'), run('结尾')) +
      paragraph(run('新增'), `<w:ins w:author="王五">${run('13912345678')}</w:ins>`) +
      `<w:p><w:r><w:pict><w:txbxContent>${wordParagraph('框内13712345678')}</w:txbxContent></w:pict></w:r>${run('框外')}</w:p>` +
      wordTable([
        ['姓名', '金额'],
        ['张三', '3000元'],
        ['李四光', '200元'],
      ]),
    {
      'word/header1.xml': story('hdr', wordParagraph('内部资料 注意保存')),
      'word/footer1.xml': story('ftr', wordParagraph('手机13612345678')),
      'word/footnotes.xml': story('footnotes', wordParagraph('手机13512345678')),
      'word/comments.xml': story(
        'comments',
        `<w:comment w:id="0" w:author="王五">${wordParagraph('打13412345678核实')}</w:comment>`,
      ),
      'customXml/item1.xml': '<root><a>15012345678</a></root>',
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>王五15112345678</dc:creator></cp:coreProperties>',
    },
  )
  expect(await foundIn(bytes)).toEqual([
    `idNumber ${id} deletion deleted`,
    'mobile 13812345678 hiddenText textHidden',
    'mobile 13912345678 insertion',
    'mobile 13712345678 textBox',
    'nameList 张三 cell 表1 第2行第1列',
    'nameList 李四光 cell 表1 第3行第1列',
    'secrecy 内部资料 注意保存 header header1',
    'mobile 13612345678 footer footer1',
    'mobile 13512345678 note footnotes',
    'mobile 13412345678 comment comments',
    'mobile 15012345678 leftover customXml/item1.xml',
    'mobile 15112345678 metadata creator',
  ])
})

test('a number of which a tracked change took a part is found as it stood', async () => {
  expect(await foundIn(documentOf(paragraph(run('身份证110105'), deleted('19491231'), run('002X'))))).toEqual(
    [`idNumber ${id} deletion deleted`],
  )
})

const cell = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`

test('what a workbook hides is read: sheets, rows, columns, comments, names, leftovers', async () => {
  const hiding =
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
    `<row r="1"><c r="A1" t="inlineStr"><is><t>表头</t></is></c>${cell('B1', '13812345678')}</row>` +
    `<row r="2" hidden="1">${cell('A2', '13912345678')}</row></sheetData><headerFooter><oddFooter>联系13012345678</oddFooter></headerFooter>`
  const bytes = workbookOf(
    [
      { name: '公示', xml: hiding },
      { name: '底稿', xml: rowsXml([[id]]), state: 'hidden' },
      { name: '深藏', xml: rowsXml([['１３７１２３４５６７８']]), state: 'veryHidden' },
    ],
    {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="a"><Relationship Id="r1" Type="x/comments" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml':
        '<comments xmlns="a"><authors><author>王五</author></authors><commentList><comment ref="A1"><text><r><t>1361234</t></r><r><t>5678</t></r></text></comment></commentList></comments>',
      'xl/sharedStrings.xml': '<sst xmlns="a"><si><t>已删的行13512345678</t></si></sst>',
      'xl/pivotCache/pivotCacheRecords1.xml':
        '<pivotCacheRecords xmlns="a"><r><s v="13412345678"/></r></pivotCacheRecords>',
    },
  )
  expect(await foundIn(bytes)).toEqual([
    'mobile 13812345678 cell 公示!B1 columnHidden',
    'mobile 13912345678 cell 公示!A2 rowHidden',
    'mobile 13012345678 sheet 公示',
    'mobile 13612345678 comment 公示!A1',
    `idNumber ${id} cell 底稿!A1 sheetHidden`,
    'mobile １３７１２３４５６７８ cell 深藏!A1 sheetVeryHidden',
    'mobile 13512345678 leftover sharedStrings',
    'mobile 13412345678 leftover xl/pivotCache/pivotCacheRecords1.xml',
  ])
})

test('an ID number typed as a number is found whole, or as what the program kept of it', async () => {
  const xml = `<sheetData><row r="1">${cell('A1', '110105194912310011')}${cell('B1', '1.1010519491231E+17')}</row></sheetData>`
  expect(await foundIn(workbookOf([{ name: '表', xml }]))).toEqual([
    'idNumber 110105194912310011 cell 表!A1',
    'likelyId 110105194912310000 cell 表!B1',
  ])
})

test('a workbook within a document is read too; pictures and programs are told', async () => {
  const inner = workbookOf([{ name: '底稿', xml: rowsXml([[id]]) }])
  const bytes = documentOf(wordParagraph('正文'), {
    'word/embeddings/sheet1.xlsx': inner,
    'word/media/image1.png': new Uint8Array([1]),
    'word/vbaProject.bin': new Uint8Array([1]),
    'word/embeddings/oleObject1.bin': new Uint8Array([1]),
  })
  expect(await foundIn(bytes)).toEqual([`idNumber ${id} cell word/embeddings/sheet1.xlsx › 底稿!A1`])
  expect(await unscannedIn(bytes)).toEqual([
    { part: 'word/media/image1.png', because: 'image' },
    { part: 'word/vbaProject.bin', because: 'macro' },
    { part: 'word/embeddings/oleObject1.bin', because: 'embedded' },
  ])
})

test('a slide’s words and its notes are read', async () => {
  const slide = (text: string) =>
    `<p:sld xmlns:p="a" xmlns:a="b"><a:p><a:r><a:t>${text}</a:t></a:r><a:r><a:t>5678</a:t></a:r></a:p></p:sld>`
  const bytes = zipOf({
    'ppt/presentation.xml': '<p/>',
    'ppt/slides/slide2.xml': slide('1381234'),
    'ppt/notesSlides/notesSlide1.xml': slide('1391234'),
  })
  expect(await foundIn(bytes)).toEqual([
    'mobile 13812345678 slide 2',
    'mobile 13912345678 note ppt/notesSlides/notesSlide1.xml',
  ])
})

test('a PDF is read page by page, across pieces of text, in the codings of old files too', async () => {
  expect(await foundIn(pdfOf([['1101051949', '1231002X'], ['13812345678']]))).toEqual([
    `idNumber ${id} page 1`,
    'mobile 13812345678 page 2',
  ])
  expect(await foundIn(pdfOf([[`身份证号${id}`]], { coding: 'UniGB-UCS2-H' }))).toEqual([
    `idNumber ${id} page 1`,
  ])
  expect(
    await foundIn(pdfOf([['no personal data'], ['in this file']], { info: '/Author (13812345678)' })),
  ).toEqual(['mobile 13812345678 metadata Author'])
})

test('a PDF of pictures says that it cannot be scanned; one with a picture page says which', async () => {
  expect(await unscannedIn(pdfOf([[], []]))).toBe('imageOnlyPdf')
  expect(await unscannedIn(pdfOf([['ten characters and more'], []]))).toEqual([
    { part: '2', because: 'someImagePages' },
  ])
})

test('text and pages are read, what a page hides in attributes and comments too', async () => {
  expect(
    await foundIn(Buffer.from('姓名,身份证\n张三,１１０１０５１９４９１２３１００２Ｘ\n李四光,\n'), 'a.csv'),
  ).toEqual([
    'nameList 张三 text',
    'idNumber １１０１０５１９４９１２３１００２Ｘ text',
    'nameList 李四光 text',
  ])
  const page = `<html><p>电话<b>138</b>12345678</p><input type="hidden" value="13912345678"><!-- 13712345678 --></html>`
  expect(await foundIn(Buffer.from(page), 'a.html')).toEqual([
    'mobile 13812345678 text',
    'mobile 13912345678 text',
    'mobile 13712345678 text',
  ])
})

/** A stream that unpacks to far more than a file may. */
const bomb = (filters: string): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(120_000_000))
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Filter ${filters} /Length ${String(packed.length)} >>\nstream\n`,
  )
  return Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\n')])
}

test.each([
  ['a PDF that unpacks to a bomb', bomb('/FlateDecode'), 'tooLarge'],
  ['a PDF packed twice', bomb('[/FlateDecode /FlateDecode]'), 'unsafe'],
  ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldOffice'],
  ['an archive', zipOf({ 'a.txt': 'a' }), 'archive'],
  ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'archive'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'image'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a broken PDF', Buffer.from('%PDF-1.7 nothing more'), 'damaged'],
  ['a cut archive', documentOf(wordParagraph('a')).slice(0, 200), 'damaged'],
  ['an entity', documentOf('', { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'unsafe'],
])('%s cannot be scanned, and says why', async (_, bytes, why) => {
  expect(await unscannedIn(bytes)).toBe(why)
})
