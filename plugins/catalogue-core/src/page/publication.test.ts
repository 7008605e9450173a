import { expect, test } from 'vitest'
import { sampleAgency } from '../../testing/samples.ts'
import { readPublicationIndex, readPublishedAgency } from './publication.ts'

test('what the CMS exports is read', () => {
  expect(readPublishedAgency(JSON.parse(JSON.stringify(sampleAgency())))).toEqual({
    read: true,
    value: sampleAgency(),
  })
})

test('every fault is named with its place', () => {
  const reading = readPublishedAgency({ ...sampleAgency(), slug: '../etc', demo: 'no', place: undefined })
  expect(reading.read).toBe(false)
  expect(reading.read ? [] : reading.faults.map((fault) => fault.replace(/:.*/s, ''))).toEqual([
    'slug',
    'place',
    'demo',
  ])
})

test('an index of something else is refused', () => {
  expect(readPublicationIndex({ agencies: [{ slug: 'a', locale: 'fr', digest: '' }] }).read).toBe(false)
})
