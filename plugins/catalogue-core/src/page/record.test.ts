import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { recordPage } from './record.ts'

const agency = sampleAgency({
  catalogues: [
    {
      id: 'c1',
      title: null,
      edition: null,
      publishedOn: null,
      columns: [],
      notes: [],
      source: null,
      items: [sampleItem({ code: '1' })],
    },
  ],
  records: [
    sampleRecord({ id: 'r1', code: '2026-1', item: '1' }),
    sampleRecord({ id: 'r2', code: '2026-2', item: '9' }),
  ],
})

test('the page of a record names the item it stands under', () => {
  expect(recordPage(agency, '2026-1')).toMatchObject({ record: { id: 'r1' }, item: { code: '1' } })
})

test('a record whose item is not public names none', () => {
  expect(recordPage(agency, '2026-2')).toMatchObject({ record: { id: 'r2' }, item: null })
})

test('there is no page for a code that no public record has', () => {
  expect(recordPage(agency, '2026-9')).toBeNull()
})
