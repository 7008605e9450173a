import { readFileSync } from 'node:fs'
import { findingText, type FileCode } from '@gongkai/catalogue-core/document'
import { describe, expect, test } from 'vitest'
import { documentOf, rowsXml, wordCell, wordTable, workbookOf, zipOf } from '../testing/ooxml.ts'
import { limits } from './limits.ts'
import { readFile, type ReadFile } from './read-file.ts'
import { shownName } from './refusal.ts'

interface Trigger {
  readonly bytes: () => Uint8Array
  readonly name: string
}

const file = (name: string, bytes: () => Uint8Array | string): Trigger => ({
  name,
  bytes: () => {
    const made = bytes()
    return typeof made === 'string' ? Buffer.from(made) : made
  },
})

const small = rowsXml([
  ['公开事项', '公开内容'],
  ['甲', '内容'],
])
const workbook = (): Uint8Array => workbookOf([{ name: '目录', xml: small }])
const sheetPart = 'xl/worksheets/sheet1.xml'
const withSheet = (xml: string): Uint8Array => workbookOf([{ name: '目录', xml: '' }], { [sheetPart]: xml })
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])

/** Marks the first entry of an archive as encrypted, in its local header and in the directory. */
const encrypted = (bytes: Uint8Array): Uint8Array => {
  const marked = Buffer.from(bytes)
  marked.writeUInt16LE(marked.readUInt16LE(6) | 1, 6)
  for (
    let at = marked.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = marked.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    marked.writeUInt16LE(marked.readUInt16LE(at + 8) | 1, at + 8)
  return marked
}

/** A file for every code that a file can raise; a code without one does not compile. */
const triggers: Readonly<Record<FileCode, readonly [Trigger, ...Trigger[]]>> = {
  FILE_EMPTY: [file('空.xlsx', () => '')],
  FILE_TOO_LARGE: [
    file('大.csv', () => Buffer.alloc(limits.fileBytes + 1, 'a')),
    file('很大.xlsx', () => Buffer.alloc(200 * 1024 * 1024)),
  ],
  FORMAT_OLD_OFFICE: [file('旧.doc', () => oldOffice), file('旧.xls', () => oldOffice)],
  FILE_ENCRYPTED: [
    file('密.xlsx', () => Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')])),
    file('密.docx', () => encrypted(documentOf(wordTable([['甲', '乙']])))),
  ],
  FORMAT_PDF: [file('目录.pdf', () => '%PDF-1.7\n1 0 obj')],
  IMAGE_ONLY: [
    file('扫描.png', () => png),
    file('扫描.docx', () => documentOf('<w:p><w:r><w:drawing/></w:r></w:p>')),
    file('扫描.xlsx', () =>
      workbookOf([{ name: '目录', xml: '<sheetData/>' }], { 'xl/media/image1.png': png }),
    ),
    file('扫描.html', () => '<html><body><img src="a.png"></body></html>'),
  ],
  FORMAT_UNSUPPORTED: [
    file('目录.rtf', () => '{\\rtf1\\ansi}'),
    file('目录.odt', () =>
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ),
    file('目录.xls', () => '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  ],
  ZIP_BROKEN: [
    file('断.xlsx', () => workbook().subarray(0, 700)),
    file('断.docx', () => Buffer.from('PK\u0003\u0004 nothing more')),
    file('缺.xlsx', () => zipOf({ 'xl/workbook.xml.bak': '' })),
  ],
  ZIP_BOMB: [
    file('炸.xlsx', () => withSheet(`<worksheet>${' '.repeat(60_000_000)}</worksheet>`)),
    file('多.xlsx', () =>
      zipOf(
        Object.fromEntries(Array.from({ length: limits.entries + 1 }, (_, i) => [`xl/${String(i)}`, ''])),
      ),
    ),
  ],
  PATH_UNSAFE: [
    file('路径.xlsx', () => workbookOf([{ name: '目录', xml: small }], { '../../etc/cron.d/x': '' })),
    file('路径.docx', () => documentOf(wordTable([['甲', '乙']]), { '/etc/passwd': '' })),
    file('路径2.docx', () => documentOf(wordTable([['甲', '乙']]), { 'C:\\windows\\x': '' })),
  ],
  XML_UNSAFE: [
    file('实体.xlsx', () =>
      withSheet('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'),
    ),
    file('实体.docx', () =>
      documentOf('', {
        'word/document.xml': '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>',
      }),
    ),
  ],
  XML_BROKEN: [
    file('坏.xlsx', () => withSheet('<worksheet><sheetData>')),
    file('坏2.xlsx', () => withSheet('<worksheet>&nbsp;</worksheet>')),
    file('坏3.docx', () =>
      documentOf('', { 'word/document.xml': Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c]) }),
    ),
  ],
  MACROS_PRESENT: [
    file('宏.xlsm', () => workbookOf([{ name: '目录', xml: small }], { 'xl/vbaProject.bin': 'x' })),
    file('宏.docm', () => documentOf(wordTable([['甲', '乙']]), { 'word/vbaProject.bin': 'x' })),
  ],
  TOO_COMPLEX: [
    file('深.docx', () => documentOf('<w:tbl><w:tr><w:tc>'.repeat(60) + '</w:tc></w:tr></w:tbl>'.repeat(60))),
    file('深2.docx', () => documentOf('<a>'.repeat(400) + '</a>'.repeat(400))),
    file('深.html', () => '<html>' + '<table><tr><td>'.repeat(60)),
    file('宽.csv', () => `${'a,'.repeat(600)}\n${'b,'.repeat(600)}\n`),
  ],
  ROWS_TOO_MANY: [
    file('长.csv', () => '甲,乙\n'.repeat(100_000)),
    file('长.html', () => `<table>${'<tr><td>甲<td>乙'.repeat(20_001)}`),
  ],
  ENCODING_UNREADABLE: [
    file('乱.csv', () => Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37 + 129) % 256))),
  ],
  JSON_UNREADABLE: [
    file('目录.json', () => '{"title": 1}'),
    file('目录.json', () => '{"title": '),
    file('目录.json', () => '{"catalogue": {}}'),
  ],
  AGENCY_WORDS_UNUSED: [
    file('机关.json', () => readFileSync(new URL('../../../seeds/catalogues/demo.json', import.meta.url))),
  ],
  WRONG_EXTENSION: [file('目录.xls', () => '<table><tr><td>甲<td>乙</table>'), file('目录.csv', workbook)],
  ENCODING_GUESSED: [
    file('目录.csv', () => Buffer.from('b9abbfaacac2cfee2cb9abbfaac4dac8dd0d0abcd72cc4dac8dd0d0a', 'hex')),
  ],
  ENCODING_DAMAGED: [
    file('目录.csv', () =>
      Buffer.concat([
        Buffer.from('公开事项,公开内容\n'.repeat(10)),
        Buffer.from([0xe5, 0xe5]),
        Buffer.from(',内容\n'),
      ]),
    ),
  ],
  QUOTES_BROKEN: [file('目录.csv', () => '公开事项,公开内容\n"甲,内容\n')],
  HIDDEN_SHEET: [
    file('目录.xlsx', () =>
      workbookOf([
        { name: '甲', xml: small },
        { name: '乙', xml: small, state: 'hidden' },
      ]),
    ),
  ],
  HIDDEN_ROWS: [
    file('目录.xlsx', () =>
      workbookOf([{ name: '甲', xml: small.replace('<row r="2"', '<row r="2" hidden="1"') }]),
    ),
  ],
  HIDDEN_COLUMNS: [
    file('目录.xlsx', () =>
      workbookOf([{ name: '甲', xml: `<cols><col min="1" max="1" hidden="true"/></cols>${small}` }]),
    ),
  ],
  HIDDEN_TEXT: [
    file('目录.docx', () =>
      documentOf(
        wordTable([[wordCell('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>'), '乙']]),
      ),
    ),
  ],
  FORMULA_CELL: [
    file('目录.xlsx', () =>
      workbookOf([
        { name: '甲', xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' },
      ]),
    ),
  ],
  FORMULAS_MORE: [
    file('目录.xlsx', () =>
      workbookOf([
        {
          name: '甲',
          xml: `<sheetData>${Array.from({ length: 30 }, (_, i) => `<row><c><f>ROW()</f><v>${String(i)}</v></c></row>`).join('')}</sheetData>`,
        },
      ]),
    ),
  ],
  PICTURES_IGNORED: [file('目录.html', () => '<table><tr><td>甲<img src=x><td>乙</table>')],
  SCRIPTS_IGNORED: [file('目录.html', () => '<table><tr><td>甲<td>乙</table><script>alert(1)</script>')],
}

const raised = (read: ReadFile): readonly string[] => [
  ...(read.outcome === 'refused' ? [read.because.code] : []),
  ...read.findings.map(({ code }) => code),
]

describe.each(Object.entries(triggers))('%s', (code, files) => {
  test.each(files.map((one) => [one.name, one] as const))('%s', async (_, { bytes, name }) => {
    const read = await readFile(bytes(), name)
    expect(raised(read)).toContain(code)
    const messages = read.outcome === 'refused' ? [read.because, ...read.findings] : read.findings
    for (const one of messages)
      for (const locale of ['zh-Hans', 'en'] as const) expect(findingText(one, locale)).not.toMatch(/\{\w+\}/)
  })
})

test('a file is read for what it is, whatever its name says', async () => {
  expect(await readFile(workbook(), '目录.pdf')).toMatchObject({ outcome: 'tables', format: 'xlsx' })
  expect(await readFile(Buffer.from('<table><tr><td>甲<td>乙</table>'), '目录.xls')).toMatchObject({
    outcome: 'tables',
    format: 'html',
  })
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\目录\\某局.xlsx', '某局.xlsx'],
  ['..', '（未命名文件）'],
  ['a\u0000b\u202e.xlsx', 'ab.xlsx'],
  ['', '（未命名文件）'],
])('of the name %j only its last step is ever shown', (name, shown) => {
  expect(shownName(name)).toBe(shown)
})

test('an archive whose data do not match their checksum is broken, not half read', async () => {
  const bytes = Buffer.from(zipOf({ 'xl/workbook.xml': '<workbook/>', 'word/document.xml': '<document/>' }))
  const at = bytes.indexOf('<workbook/>', 0, 'latin1')
  const damaged = Buffer.from(bytes)
  if (at >= 0) damaged.write('<workbopk/>', at, 'latin1')
  else damaged.writeUInt32LE(1, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 16)
  expect(raised(await readFile(damaged, '目录.xlsx'))).toContain('ZIP_BROKEN')
})
