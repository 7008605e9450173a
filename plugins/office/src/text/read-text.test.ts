import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, drawnRows, tablesOf } from '../../testing/read.ts'
import { withGuard, withoutGuard } from './guard.ts'

/** 「公开事项,公开内容 / 甲,内容」 in GB18030, as Excel on a Chinese Windows saves it. */
const gbk = Buffer.from('b9abbfaacac2cfee2cb9abbfaac4dac8dd0d0abcd72cc4dac8dd0d0a', 'hex')
const rows = [
  ['公开事项', '公开内容'],
  ['甲', '内容'],
]
const text = '公开事项,公开内容\r\n甲,内容\r\n'

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), []],
    ['GB18030', gbk, ['ENCODING_GUESSED']],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), ['ENCODING_GUESSED']],
    ['UTF-16 of high bytes first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), ['ENCODING_GUESSED']],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), ['ENCODING_GUESSED']],
  ])('%s', async (_, bytes, codes) => {
    const read = await tablesOf(bytes, '目录.csv')
    expect(drawnRows(read.tables[0])).toEqual(rows)
    expect(codesOf(read)).toEqual(codes)
  })

  test('a page that names gb2312', async () => {
    const head = Buffer.from('<html><meta charset="gb2312"><table><tr><td>')
    const bytes = Buffer.concat([head, gbk.subarray(0, 8), Buffer.from('<td>x</table>')])
    expect(drawnRows((await tablesOf(bytes, '目录.html')).tables[0])).toEqual([['公开事项', 'x']])
  })
})

describe('separators', () => {
  test.each([',', '\t', ';', '|', '，'])('“%s” is found', async (separator) => {
    const bytes = rows.map((row) => row.join(separator)).join('\n')
    expect(drawnRows((await tablesOf(bytes, '目录.csv')).tables[0])).toEqual(rows)
  })

  test('the hint that Excel leaves itself is no row', async () => {
    expect(
      drawnRows((await tablesOf('sep=;\r\n公开事项;公开内容\r\n甲;内容\r\n', '目录.csv')).tables[0]),
    ).toEqual(rows)
  })

  test('quotes hold separators, breaks and quotes', async () => {
    const read = await tablesOf('公开事项,公开内容\n"甲, ""乙""","两\n行"\n', '目录.csv')
    expect(drawnRows(read.tables[0])[1]).toEqual(['甲, "乙"', '两\n行'])
  })

  test('a quotation mark without its partner is told of and read as it stands', async () => {
    const read = await tablesOf('公开事项,公开内容\n"甲,内容\n乙,内容\n', '目录.csv')
    expect(drawnRows(read.tables[0])).toEqual([rows[0], ['"甲', '内容'], ['乙', '内容']])
    expect(codesOf(read)).toEqual(['QUOTES_BROKEN'])
  })

  test('running text has no table in it', async () => {
    expect(
      (await tablesOf('第一条，为了规范。\n第二条 按照本办法,应当公开。\n第三条\n', '说明.txt')).tables,
    ).toEqual([])
  })
})

describe('cells that could run as formulas', () => {
  test.each(['=SUM(A1)', '+86-28', '-1', '@x', '＝1', "'=x", '\tx'])(
    '%s is written as text and read back',
    (cell) => {
      expect(withGuard(cell)).toBe(`'${cell}`)
      expect(withoutGuard(withGuard(cell))).toBe(cell)
    },
  )

  test.each(['028-26092087', '0833-2716986', '12393', '机构', "'引号", ''])('%s stays as it is', (cell) => {
    expect(withGuard(cell)).toBe(cell)
    expect(withoutGuard(cell)).toBe(cell)
  })

  test('any cell comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '0', '＝') }), (cell) => {
        expect(withoutGuard(withGuard(cell))).toBe(cell)
        expect(withGuard(cell)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
