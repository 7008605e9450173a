import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleItem } from '../../testing/samples.ts'
import { Catalogue } from './agency.ts'
import { catalogueDocument } from './catalogue-document.ts'
import { CatalogueDocument } from './import.ts'

const catalogue = v.parse(Catalogue, {
  id: 'catalogue1',
  title: '公开目录',
  edition: '2026年版',
  publishedOn: '2026-11-24',
  columns: [{ shows: 'content', name: '公开内容', over: null }],
  notes: ['序号不连续'],
  source: '原文件',
  items: [sampleItem(), sampleItem({ id: 'item2', code: '2', doubts: ['渠道不清'], merged: ['deadline'] })],
})

test('a published catalogue as a document says all its pages say and no key of the CMS', () => {
  const document = catalogueDocument(catalogue)
  expect(v.parse(CatalogueDocument, document)).toEqual(document)
  expect(document.items).toEqual(catalogue.items.map(({ id: _, code: __, updatedAt: ___, ...said }) => said))
  expect(Object.keys(document)).toEqual(['title', 'edition', 'columns', 'notes', 'source', 'items'])
  expect(document.items.flatMap((item) => Object.keys(item))).not.toContain('code')
})
