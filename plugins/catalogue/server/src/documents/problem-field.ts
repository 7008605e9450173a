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
  FORMED_AFTER_FIRST_RELEASE: 'formedOn',
  NUMBER_YEAR_DIFFERS: 'documentNumber',
  VALIDITY_DATES_REVERSED: 'endedOn',
  EFFECTIVE_BEFORE_FORMED: 'effectiveFrom',
  DOCUMENT_NUMBER_TAKEN: 'documentNumber',
  INDEX_NUMBER_TAKEN: 'indexNumber',
  INDEX_CODE_MISSING: 'indexNumber',
  INDEX_CODE_CHECK: 'indexCode',
  INDEX_NUMBERS_USED_UP: 'indexNumber',
  PENALTY_TIER_MISSING: 'penaltyTier',
  PENALTY_END_MISSING: 'publishUntil',
  PENALTY_END_OUT_OF_RANGE: 'publishUntil',
  DISPLAY_OVER: 'publishUntil',
  COLUMN_UNREADABLE: 'columns',
  SLUG_TAKEN: 'slug',
  SLUG_WAS_OF: 'slug',
  SLUG_RESERVED: 'slug',
  BASIS_TAKEN: 'title',
  SUCCESSOR_ITSELF: 'succeededBy',
  SUCCESSOR_UNKNOWN: 'succeededBy',
}

/** The field of the form a problem is about, where it is about one. */
export const fieldOf = ({ code, params }: Problem): string | null =>
  code === 'VALUE_UNREADABLE' || code === 'VALUE_TOO_LONG'
    ? (params['field'] ?? null)
    : (fields[code] ?? null)
