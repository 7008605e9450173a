import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { readTables, writeDocument } from '@gongkai/catalogue-core/document'
import { describe, expect, test } from 'vitest'
import { layouts } from './layouts.ts'
import { catalogueOf, slugs } from './seeds.ts'

/** All that is printed, blanks apart: a line break may or may not leave one behind. */
const printed = ({ columns, items }: Pick<CatalogueDocument, 'columns' | 'items'>): unknown =>
  JSON.parse(
    JSON.stringify({ columns, items: items.map(({ doubts: _, ...item }) => item) }).replace(/\s|\\n/gu, ''),
  )

describe.each(slugs)('%s', (slug) => {
  const catalogue = catalogueOf(slug)
  const { table, headerRows } = writeDocument(catalogue, { appendix: false })

  test.each(Object.entries(layouts))('reads the same from %s', (_, layout) => {
    const read = readTables([layout(table, headerRows)])
    if (read.outcome !== 'read') throw new Error(read.because.code)
    expect(printed(read.document)).toEqual(printed(catalogue))
  })
})
