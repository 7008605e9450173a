import { expect, test } from 'vitest'
import { releaseId, releaseIdPattern } from './release-id.ts'

const now = new Date('2026-11-24T10:03:07.123Z')

test('is the moment and the beginning of the digest', () => {
  expect(releaseId(now, '3f2a9c1bdd', null)).toBe('20261124T100307123Z-3f2a9c1b')
})

test('sorts after the newest one even when the clock was put back', () => {
  const newest = '20261231T235959999Z-ffffffff'
  const id = releaseId(now, '00000000aa', newest)
  expect(id).toBe('20270101T000000000Z-00000000')
  expect(id > newest).toBe(true)
  expect(id).toMatch(releaseIdPattern)
})
