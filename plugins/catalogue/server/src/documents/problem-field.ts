import type { Problem, ProblemCode } from '@gongkai/catalogue-core/catalogue'

const fields: Readonly<Partial<Record<ProblemCode, string>>> = {
  NAME_MISSING: 'name',
  CONTENT_MISSING: 'content',
  CATALOGUE_MISSING: 'catalogue',
  CATALOGUE_NOT_PUBLISHED: 'catalogue',
  AGENCY_MISSING: 'agency',
  AGENCY_FIXED: 'agency',
  ITEM_MISSING: 'item',
  ITEM_NOT_PUBLISHED: 'item',
  WITHHELD: 'attribute',
  ON_REQUEST_ONLY: 'attribute',
  FORMED_DATE_MISSING: 'formedOn',
  FORMED_AFTER_RELEASE: 'formedOn',
  COLUMN_UNREADABLE: 'columns',
  SLUG_TAKEN: 'slug',
  SLUG_RESERVED: 'slug',
  BASIS_TAKEN: 'title',
}

/** The field of the form a problem is about, where it is about one. */
export const fieldOf = ({ code, params }: Problem): string | null =>
  code === 'VALUE_UNREADABLE' || code === 'VALUE_TOO_LONG'
    ? (params['field'] ?? null)
    : (fields[code] ?? null)
