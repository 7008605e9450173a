import { describe, expect, test } from 'vitest'
import { sampleRecord } from '../../testing/samples.ts'
import { recordKindNames, recordKinds, validities, validityNames } from './record.ts'

describe('a record', () => {
  test.each([
    ['no title', { title: ' ' }],
    ['a day that never was', { formedOn: '2026-02-30' }],
    ['a kind that we do not know', { kind: 'poem' as 'other' }],
    ['a release without a zone', { releasedAt: '2026-11-24T10:00:00' }],
    [
      'an attachment without a name',
      { attachments: [{ file: 'a.pdf', name: '', mime: 'application/pdf', bytes: 1 }] },
    ],
    [
      'an attachment of less than nothing',
      { attachments: [{ file: 'a.pdf', name: 'a', mime: '', bytes: -1 }] },
    ],
  ])('with %s is refused', (_, said) => {
    expect(() => sampleRecord(said)).toThrow()
  })
})

test.each([...recordKinds.map((kind) => recordKindNames[kind]), ...validities.map((v) => validityNames[v])])(
  '$zh-Hans is called “$en” in English',
  (names) => {
    expect(names['zh-Hans']).toMatch(/^\p{Script=Han}+$/u)
    expect(names.en).toMatch(/^[A-Z][a-z ]+$/)
  },
)
