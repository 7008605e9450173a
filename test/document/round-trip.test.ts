import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { printedColumns } from '@gongkai/catalogue-core/document'
import { readCatalogueFile, writeFile, type FileFormat } from '@gongkai/office'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from '../../plugins/catalogue-core/testing/any-document.ts'
import { catalogueOf, slugs } from './seeds.ts'

const formats: readonly FileFormat[] = ['xlsx', 'docx', 'html', 'csv', 'json']

const thereAndBack = async (document: CatalogueDocument, format: FileFormat): Promise<CatalogueDocument> => {
  const { bytes, extension } = writeFile(document, format)
  const read = await readCatalogueFile(bytes, `目录.${extension}`)
  if (read.outcome !== 'read') throw new Error(`${read.outcome}: ${read.because.code}`)
  return read.document
}

describe.each(slugs)('%s', (slug) => {
  const catalogue = catalogueOf(slug)

  test.each(formats)('written as %s and read back equals itself', async (format) => {
    expect(await thereAndBack(catalogue, format)).toEqual(catalogue)
    expect(writeFile(catalogue, format).findings).toEqual([])
  })

  test.each(formats)('gives the same bytes as %s every time', (format) => {
    const [once, again] = [writeFile(catalogue, format), writeFile(structuredClone(catalogue), format)]
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
  })

  test.each(['xlsx', 'docx', 'html'] as const)(
    'as %s for signing keeps all but notes and doubts',
    async (format) => {
      const { bytes } = writeFile(catalogue, format, { appendix: false })
      const read = await readCatalogueFile(bytes, `目录.${format}`)
      expect(read).toMatchObject({
        outcome: 'read',
        document: {
          title: catalogue.title,
          items: catalogue.items.map(({ doubts: _, ...printed }) => printed),
        },
      })
    },
  )
})

test('qilin keeps its twelve unknown ticks and ziyang its merged cells in every format', async () => {
  for (const format of formats) {
    const qilin = await thereAndBack(catalogueOf('qilin'), format)
    const ticks = qilin.items.flatMap((item) => [...item.attribute, ...item.audience])
    expect(ticks.filter(({ ticked }) => ticked === 'unknown')).toHaveLength(12)
    const ziyang = await thereAndBack(catalogueOf('ziyang'), format)
    const merged = (items: CatalogueDocument['items']): number =>
      items.reduce((sum, item) => sum + item.merged.length, 0)
    expect(merged(ziyang.items)).toBe(merged(catalogueOf('ziyang').items))
    expect(merged(ziyang.items)).toBeGreaterThan(100)
  }
})

test.each(['[', '{', '［附件］', '{"', '[{'])(
  'a title that begins as JSON does is a title in CSV: %s',
  async (title) => {
    const document = { ...catalogueOf('cixi'), title }
    expect((await thereAndBack(document, 'csv')).title).toBe(title)
  },
)

test('JSON that speaks of HTML is JSON', async () => {
  const document = { ...catalogueOf('cixi'), title: '<table > 目录' }
  expect(await thereAndBack(document, 'json')).toEqual(document)
})

describe.each(formats)('any catalogue at all as %s', (format) => {
  test('reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        if (writeFile(document, format).findings.length > 0) return
        const columns = format === 'json' ? document.columns : printedColumns(document)
        expect(await thereAndBack(document, format)).toEqual({ ...document, columns })
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
