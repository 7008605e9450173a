import { readTables, writeDocument } from '@gongkai/catalogue-core/document'
import { describe, expect, test } from 'vitest'
import { catalogueOf, slugs } from './seeds.ts'

describe.each(slugs)('%s, printed as a table and read back', (slug) => {
  const catalogue = catalogueOf(slug)

  test('equals itself: every field, every merged cell, every unknown tick', () => {
    const { table, appendix, findings } = writeDocument(catalogue)
    const read = readTables(appendix === null ? [table] : [table, appendix])
    expect(read).toMatchObject({ outcome: 'read', document: catalogue })
    expect(findings).toEqual([])
  })

  test('needs no help: headings and cells alone say all that is printed', () => {
    const { table } = writeDocument(catalogue, { appendix: false })
    const read = readTables([table])
    expect(read).toMatchObject({
      outcome: 'read',
      document: {
        ...catalogue,
        notes: [],
        source: null,
        items: catalogue.items.map(({ doubts: _, ...printed }) => printed),
      },
    })
  })

  test('asks for nothing in its appendix beyond notes, source and doubts', () => {
    const { appendix } = writeDocument(catalogue)
    const kinds = new Set(appendix?.rows.slice(1).map((cells) => cells[0]?.text))
    expect([...kinds].filter((kind) => kind !== '说明' && kind !== '来源' && kind !== '存疑')).toEqual([])
  })
})
