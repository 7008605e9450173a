import { lintCatalogue } from '@gongkai/catalogue-core/document'
import { describe, expect, test } from 'vitest'
import { catalogueOf, slugs, type Slug } from './seeds.ts'

/** What a careful reader faults in the five catalogues: code, and the rows it is about. */
const expected: Readonly<Record<Slug, Readonly<Record<string, readonly (number | null)[]>>>> = {
  'leshan-district': {
    CITATION_PARAGRAPH_OF_ARTICLE_20: [1, 3, 4, 4, 6, 7, 9, 10, 15, 16],
    CONTENT_EQUALS_NAME: [1, 2, 12],
    TITLE_MARK_MISSING: [15, 16],
  },
  ziyang: {
    DECREE_NUMBER_DAMAGED: [1, 7],
    ANNUAL_REPORT_AFTER_JANUARY: [8],
    TEXT_UNFINISHED: [14],
    OPTION_OFFERED_TWICE: [19],
    PHONE_TRUNCATED: [26, 27, 28, 29],
  },
  qilin: {},
  provincial: { NUMBERS_SKIPPED: [16] },
  cixi: { OPTION_OFFERED_TWICE: [5, 5, 5, 7, 7, 7, 8, 8, 8], ANNUAL_REPORT_AFTER_JANUARY: [16] },
}

describe.each(slugs)('%s', (slug) => {
  test('is faulted for what is wrong in it, and for nothing else', () => {
    const found: Record<string, (number | null)[]> = {}
    for (const { code, row } of lintCatalogue(catalogueOf(slug))) found[code] = [...(found[code] ?? []), row]
    for (const rows of Object.values(found)) rows.sort((a, b) => (a ?? 0) - (b ?? 0))
    expect(found).toEqual(expected[slug])
  })
})
