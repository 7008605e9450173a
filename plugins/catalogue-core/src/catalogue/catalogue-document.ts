import type { Catalogue } from './agency.ts'
import type { CatalogueDocument } from './import.ts'

/**
 * A published catalogue as the document that files are written from: all that its pages show, and nothing of the keys
 * and moments by which the CMS knows its rows. Reading it in again finds the rows by what they say.
 */
export const catalogueDocument = ({
  title,
  edition,
  columns,
  notes,
  source,
  items,
}: Catalogue): CatalogueDocument => ({
  title,
  edition,
  columns,
  notes,
  source,
  items: items.map(({ id: _, code: __, updatedAt: ___, keywords: ____, history: _____, ...said }) => said),
})
