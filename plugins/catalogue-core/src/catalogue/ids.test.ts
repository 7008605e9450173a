import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AgencySlug, Code, Day, DocumentId, Moment, reservedSlugs } from './ids.ts'

const reads = (schema: v.GenericSchema, value: string) => v.safeParse(schema, value).success

describe('an agency’s name in addresses', () => {
  test.each(['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi', 'a1-b2'])('may be %s', (slug) => {
    expect(reads(AgencySlug, slug)).toBe(true)
  })

  test.each(['', 'Cixi', '慈溪', '-a', 'a-', 'a--b', 'a b', 'a/b', '..', 'a.b', 'a'.repeat(61)])(
    'may not be “%s”',
    (slug) => {
      expect(reads(AgencySlug, slug)).toBe(false)
    },
  )

  test.each(reservedSlugs)('may not be %s, which is a page of the site itself', (slug) => {
    expect(reads(AgencySlug, slug)).toBe(false)
  })
})

test.each(['25', '2026-3', 'a'])('%s is a code', (code) => {
  expect(reads(Code, code)).toBe(true)
})

test.each(['', '2026/3', 'A', '二'])('“%s” is no code', (code) => {
  expect(reads(Code, code)).toBe(false)
})

test('a document id is what Strapi makes', () => {
  expect(reads(DocumentId, 'tfx1qa9xq5pkm2v8c0k3d7zn')).toBe(true)
  expect(reads(DocumentId, '../etc')).toBe(false)
})

test.each(['2026-11-24', '2024-02-29', '1949-10-01'])('%s is a day', (day) => {
  expect(reads(Day, day)).toBe(true)
})

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '24.11.2026',
  '',
])('“%s” is no day', (day) => {
  expect(reads(Day, day)).toBe(false)
})

test('a moment has a zone', () => {
  expect(reads(Moment, '2026-11-24T02:03:07.000Z')).toBe(true)
  expect(reads(Moment, '2026-11-24T10:03:07+08:00')).toBe(true)
  expect(reads(Moment, '2026-11-24T10:03:07')).toBe(false)
})
