import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf, workbookOf, zipOf } from '../testing/ooxml.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../testing/watch.ts', import.meta.url))
const Told = v.object({
  outcome: v.string(),
  code: v.string(),
  milliseconds: v.number(),
  megabytes: v.number(),
})

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'))
})
afterAll(async () => rm(folder, { recursive: true }))

/** Reads a file in a process of its own that may not have more memory than a small server spares. */
const watched = async (bytes: Uint8Array, name: string) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const { stdout } = await run(process.execPath, ['--max-old-space-size=800', program, path, name], {
    timeout: 110_000,
  })
  return v.parse(Told, JSON.parse(stdout))
}

const megabyte = 1024 * 1024
const repeated = (piece: string, megabytes: number): Buffer => {
  const unit = Buffer.from(piece)
  return Buffer.alloc(Math.floor((megabytes * megabyte) / unit.length) * unit.length, unit)
}
const sheet = (xml: string): string =>
  `<?xml version="1.0"?><worksheet><sheetData>${xml}</sheetData></worksheet>`
const withSheet = (xml: string): Uint8Array =>
  workbookOf([{ name: '目录', xml: '' }], { 'xl/worksheets/sheet1.xml': sheet(xml) })
const wide = (rows: number, cells: number, text: (y: number, x: number) => string): string =>
  Array.from(
    { length: rows },
    (_, y) =>
      `<row>${Array.from({ length: cells }, (__, x) => `<c t="inlineStr"><is><t>${text(y, x)}</t></is></c>`).join('')}</row>`,
  ).join('')

/** Files made to bring a reader down, each by other means. */
const hostile: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['a zip bomb in one sheet', '炸弹.xlsx', () => withSheet(' '.repeat(200 * megabyte))],
  [
    'a zip bomb of shared strings',
    '字串.xlsx',
    () =>
      workbookOf([{ name: '目录', xml: '' }], {
        'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(3_000_000)}</sst>`,
      }),
  ],
  ['a million empty rows', '空行.xlsx', () => withSheet('<row r="1"/>'.repeat(2_000_000))],
  [
    'merged cells over the whole sheet, many times',
    '合并.xlsx',
    () =>
      workbookOf([
        {
          name: '目录',
          xml: `<sheetData>${wide(2, 2, () => '甲')}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
        },
      ]),
  ],
  [
    'far corners',
    '远角.xlsx',
    () => withSheet('<row r="19999"><c r="SF19999" t="inlineStr"><is><t>x</t></is></c></row>'),
  ],
  [
    'one paragraph without end',
    '长段.docx',
    () =>
      documentOf(
        `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${'长'.repeat(20_000_000)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    'two million paragraphs in a cell',
    '段落.docx',
    () =>
      documentOf(
        `<w:tbl><w:tr><w:tc>${'<w:p><w:r><w:t>1.</w:t></w:r></w:p>'.repeat(500_000)}</w:tc></w:tr></w:tbl>`,
      ),
  ],
  ['a page of cells only', '单元格.html', () => repeated('<td>', 48)],
  [
    'a page of open tags',
    '标签.html',
    () => Buffer.concat([Buffer.from('<html><table><tr><td>'), repeated('<b><i>', 45)]),
  ],
  ['a page of tables', '表.html', () => repeated('<table><tr><td>a<td>b</table>', 40)],
  [
    'a page that is one attribute',
    '属性.html',
    () => Buffer.concat([Buffer.from('<html><table a="'), repeated('x', 45)]),
  ],
  ['a row of fifty million columns', '逗号.csv', () => repeated(',', 48)],
  ['a file of line ends', '换行.csv', () => repeated('\n', 48)],
  ['one line of letters', '一行.txt', () => repeated('a', 48)],
  ['quotes only', '引号.csv', () => repeated('"', 48)],
  ['brackets only', '括号.json', () => repeated('[', 40)],
  [
    'an archive in an archive',
    '套娃.docx',
    () => zipOf({ 'word/document.xml': zipOf({ a: new Uint8Array(30 * megabyte) }) }),
  ],
]

describe('files made to bring a reader down', () => {
  test.each(hostile)('%s', async (_, name, make) => {
    const told = await watched(make(), name)
    expect(['read', 'choose', 'refused']).toContain(told.outcome)
    expect(told.megabytes).toBeLessThan(1000)
    expect(told.milliseconds).toBeLessThan(60_000)
  })
})

describe('large but honest files', () => {
  const row = (y: number): readonly string[] => [
    String(y + 1),
    `类别${String(Math.floor(y / 10))}`,
    `公开事项${String(y)}`,
    '机构名称、办公地址、办公电话、传真、通信地址、邮政编码',
    '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    '信息形成或变更之日起20个工作日内',
    '☑政府网站 □政府公报 □政务微博 □政务微信 □电视 □广播 □图书馆 □档案馆',
    '咨询电话：028-26092087',
  ]
  const headings = [
    '序号',
    '事项类别',
    '事项名称',
    '公开内容',
    '公开依据',
    '公开时限',
    '公开渠道',
    '咨询电话',
  ]
  const text = (y: number, x: number): string => (y === 0 ? headings[x] : row(y - 1)[x]) ?? ''

  test('ten thousand rows are read', async () => {
    const told = await watched(withSheet(wide(10_001, 8, text)), '一万行.xlsx')
    expect(told).toMatchObject({ outcome: 'read', code: '10000 items' })
    expect(told.megabytes).toBeLessThan(1000)
  })

  test('a hundred thousand rows are refused with the reason', async () => {
    const told = await watched(withSheet(wide(100_000, 8, text)), '十万行.xlsx')
    expect(told).toMatchObject({ outcome: 'refused', code: 'ROWS_TOO_MANY' })
    expect(told.megabytes).toBeLessThan(1000)
  })
})
