import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { sampleAgency } from '../../testing/samples.ts'
import { PublicationIndex } from './agency.ts'

describe('an agency that leaves the CMS', () => {
  test('written and read again is the same', () => {
    const agency = sampleAgency({ departments: [{ id: 'd1', name: '办公室', phone: null }] })
    expect(sampleAgency(JSON.parse(JSON.stringify(agency)) as typeof agency)).toEqual(agency)
  })

  test.each([
    ['whose name would hide a page of the site', { slug: 'search' }],
    ['in a language that no page is in', { locale: 'fr' as 'en' }],
    ['of a department without identity', { departments: [{ id: '', name: '办公室', phone: null }] }],
  ])('%s is refused', (_, said) => {
    expect(() => sampleAgency(said)).toThrow()
  })

  test('carries nothing that the public was not meant to get', () => {
    const leaking = { ...sampleAgency(), internalNote: '内部' }
    expect(JSON.stringify(sampleAgency(leaking))).not.toContain('内部')
  })
})

test('an index of the publication names each agency with its digest', () => {
  const line = { slug: 'cixi', locale: 'zh-Hans', digest: 'ab' }
  expect(v.safeParse(PublicationIndex, { agencies: [line] }).success).toBe(true)
  expect(v.safeParse(PublicationIndex, { agencies: [{ ...line, digest: undefined }] }).success).toBe(false)
})

test('an index of a system that does not number its changes is of version 0', () => {
  expect(v.parse(PublicationIndex, { agencies: [] })).toMatchObject({ version: 0 })
  expect(v.parse(PublicationIndex, { agencies: [], version: 41 })).toMatchObject({ version: 41 })
})
