import { describe, expect, test } from 'vitest'
import { drawn } from '../../testing/drawn.ts'
import { readTables } from './find-tables.ts'
import type { Grid } from './grid.ts'

const catalogue = (name: string, row: string, more: Partial<Grid> = {}): Grid => ({
  ...drawn(`公开事项 | 公开内容 | 公开时限 \n ${row} | 内容 | 随时`),
  name,
  ...more,
})
const contacts: Grid = { ...drawn('姓名 | 电话 \n 张三 | 12345'), name: '联系人' }

const read = (grids: readonly Grid[], table?: number) => {
  const result = readTables(grids, table === undefined ? {} : { table })
  return {
    ...result,
    paths: result.outcome === 'read' ? result.document.items.map(({ path }) => path.join('/')) : null,
    codes: result.outcome === 'read' ? result.findings.map(({ code }) => code) : [result.because.code],
  }
}

describe('which table of a file is the catalogue', () => {
  test('the only one with its headings; the others are offered', () => {
    const result = read([contacts, catalogue('目录', '甲')])
    expect(result).toMatchObject({ outcome: 'read', table: 1, paths: ['甲'], codes: ['TABLES_OTHER'] })
    expect(result.tables).toEqual([
      { index: 0, name: '联系人', begins: '姓名', rows: 2, catalogue: false },
      { index: 1, name: '目录', begins: '公开事项', rows: 2, catalogue: true },
    ])
  })

  test('of two a person chooses', () => {
    const grids = [catalogue('2024', '甲'), catalogue('2025', '乙')]
    expect(read(grids)).toMatchObject({ outcome: 'choose', codes: ['TABLES_SEVERAL'] })
    expect(read(grids, 1)).toMatchObject({ outcome: 'read', table: 1, paths: ['乙'] })
  })

  test('none: the answer says whether there are tables at all', () => {
    expect(read([])).toMatchObject({ outcome: 'refused', codes: ['NO_TABLE'] })
    expect(read([contacts])).toMatchObject({ outcome: 'refused', codes: ['NO_CATALOGUE'] })
    expect(read([catalogue('目录', '甲')], 7)).toMatchObject({ outcome: 'refused' })
  })
})

describe('a catalogue cut into tables by pages', () => {
  const text = { flow: '正文' }

  test('is one where the header is the same and no other title stands between', () => {
    const result = read([
      catalogue('表1', '甲', text),
      catalogue('表2', '乙', text),
      catalogue('表3', '丙', text),
    ])
    expect(result).toMatchObject({ outcome: 'read', paths: ['甲', '乙', '丙'] })
    expect(result.codes).toEqual(['TABLES_JOINED', 'HEADER_REPEATED'])
  })

  test('goes on in a table of the same width that repeats no header', () => {
    const rest = { ...drawn('乙 | 内容 | 随时 \n 丙 | 内容 | 随时'), name: '表2', ...text }
    expect(read([catalogue('表1', '甲', text), rest]).paths).toEqual(['甲', '乙', '丙'])
  })

  test('is not one across a new title, nor across sheets', () => {
    const titled = catalogue('表2', '乙', { ...text, before: ['二、社会救助领域'] })
    expect(read([catalogue('表1', '甲', text), titled]).outcome).toBe('choose')
    expect(read([catalogue('表1', '甲'), catalogue('表2', '乙')]).outcome).toBe('choose')
  })
})

describe('the title', () => {
  const table = drawn('公开事项 | 公开内容 | 公开时限 \n 甲 | 内容 | 随时')
  const titleOf = (grid: Grid): string | null => {
    const result = readTables([grid])
    return result.outcome === 'read' ? result.document.title : null
  }

  test.each([
    [['某局政府信息公开目录'], '某局政府信息公开目录'],
    [['附件2', '某局政府信息公开目录', '填报单位：某局'], '某局政府信息公开目录'],
    [['资阳市医疗保障局', '政府信息公开基本目录'], '资阳市医疗保障局政府信息公开基本目录'],
    [['为贯彻落实有关要求，现将有关事项通知如下。'], null],
    [[], null],
  ])('of the lines %j is %s', (before, title) => {
    expect(titleOf({ ...table, before })).toBe(title)
  })

  test('is what the container calls so', () => {
    expect(titleOf({ ...table, caption: '主动公开事项', before: ['其他目录'] })).toBe('主动公开事项')
  })
})
