import { Code, DocumentId, type CatalogueDocument, type Item } from '@gongkai/catalogue-core/catalogue'
import { catalogueView, columnsOf, type CatalogueView } from '@gongkai/catalogue-core/page'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { onPage, pageSize } from '../frame/pages.ts'

// A row that is not stored yet has no identity; the page's table asks for one and shows none of it.
const id = v.parse(DocumentId, 'preview')

const asItem = (fields: CatalogueDocument['items'][number], row: number): Item => ({
  ...fields,
  id,
  code: v.parse(Code, String(row)),
  updatedAt: '',
})

/**
 * The page of the agency's public table that holds these rows. Cells merged over the end of a page begin again on the
 * next, as they do in print. An item's `code` is its row in the file.
 */
export const previewOf = (
  { columns, items }: Pick<CatalogueDocument, 'columns' | 'items'>,
  page: number,
  locale: Locale,
): CatalogueView => {
  const shown = onPage(items, page).map((fields, i) => asItem(fields, page * pageSize + i + 1))
  // A catalogue that names no columns gets those its rows fill, all of its rows and not only these.
  const all = columns.length > 0 ? shown : items.map((fields, i) => asItem(fields, i + 1))
  return catalogueView({ columns: columnsOf({ columns, items: all }, locale), items: shown })
}
