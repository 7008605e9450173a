import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from '../../testing/any-document.ts'
import { anyText } from '../../testing/any-text.ts'
import { drawn } from '../../testing/drawn.ts'
import type { CatalogueDocument } from '../catalogue/import.ts'
import { readTables } from './find-tables.ts'
import { gridOf, type Grid } from './grid.ts'
import { printedColumns } from './write-grid.ts'
import { writeDocument } from './write-document.ts'

const read = (grids: readonly Grid[]): CatalogueDocument => {
  const result = readTables(grids)
  if (result.outcome !== 'read') throw new Error(`Not read: ${result.because.code}`)
  return result.document
}

const printed = (document: CatalogueDocument): readonly Grid[] => {
  const { table, appendix } = writeDocument(document)
  return appendix === null ? [table] : [table, appendix]
}

describe('what is written reads back', () => {
  test('any catalogue at all, under the columns it is printed with', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { findings } = writeDocument(document)
        // The few documents that no table can carry are told of; all others come back whole.
        if (findings.length > 0) return
        expect(read(printed(document))).toEqual({ ...document, columns: printedColumns(document) })
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('hardly any catalogue cannot be printed in full', () => {
    const lossy = fc
      .sample(anyDocument, { numRuns: 200, seed: 7 })
      .filter((d) => writeDocument(d).findings.length > 0)
    expect(lossy.length).toBeLessThan(3)
  }, 60_000)

  const table = drawn(`
    某局政府信息公开目录 | ← | ← | ←
    事项类别 | 事项名称 | 公开内容 | 公开渠道
    机构信息 | 机构概况 | 名称 | ☑政府网站 □政府公报
    〃 | 机构职能 | 职能 | 〃`)

  test('a plain catalogue needs nothing beside its table', () => {
    const document = read([table])
    expect(writeDocument(document).appendix).toBeNull()
    expect(read(printed(document))).toEqual(document)
  })

  test('notes, doubts and source stand in the appendix, for people', () => {
    const document = read([table])
    const [first, ...rest] = document.items
    if (first === undefined) throw new Error('The table has rows.')
    const noted = {
      ...document,
      notes: ['全文照录'],
      source: '原件.docx',
      items: [{ ...first, doubts: ['地址不清'] }, ...rest],
    }
    const { appendix } = writeDocument(noted)
    expect(appendix?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['附项', '位置', '附项内容'],
      ['来源', '', '原件.docx'],
      ['说明', '', '全文照录'],
      ['存疑', '第1行 机构概况', '地址不清'],
    ])
    expect(writeDocument(noted, { appendix: false }).appendix).toBeNull()
  })

  test('whoever changes the table has the last word over the appendix', () => {
    const document = read([table])
    const [first, ...rest] = document.items
    if (first === undefined) throw new Error('The table has rows.')
    const odd = { ...document, items: [{ ...first, content: ' 名称 ' }, ...rest] }
    const [grid, appendix] = printed(odd)
    if (grid === undefined || appendix === undefined) throw new Error('An odd content needs an appendix.')
    expect(read([grid, appendix]).items[0]?.content).toBe(' 名称 ')
    const changed = {
      ...grid,
      rows: grid.rows.map((cells) =>
        cells.map((cell) => (cell.text === '名称' ? { ...cell, text: '地址' } : cell)),
      ),
    }
    expect(read([changed, appendix]).items[0]?.content).toBe('地址')
  })
})

test('any table whatever is read or refused, never thrown at', () => {
  const heading = fc.constantFrom(
    '序号',
    '公开事项',
    '公开内容',
    '公开依据',
    '公开渠道',
    '公开方式',
    '全社会',
    '监督电话',
    '',
  )
  const cell = fc.oneof(anyText, fc.constantFrom('〃', '←', '√', '□政府网站', '咨询电话：', '一、机构类', ''))
  const rows = fc.tuple(
    fc.array(heading, { maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }),
  )
  const merges = fc.constantFrom('kept' as const, 'lost' as const)
  fc.assert(
    fc.property(rows, merges, ([header, body], kept) => {
      const result = readTables([gridOf([header, ...body], { merges: kept })])
      expect(['read', 'refused', 'choose']).toContain(result.outcome)
    }),
    { numRuns: 500 },
  )
})
