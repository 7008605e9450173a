import { expect, test } from 'vitest'
import { sampleAgency, sampleItem } from '../../testing/samples.ts'
import { agencyPages, listedPages } from './paths.ts'
import { withdrawnPage } from './withdrawn.ts'

const notice = {
  code: '7',
  title: '误发的通知',
  item: '1',
  reason: '内容有误',
  at: '2026-11-24T02:00:00.000Z',
}
const catalogue = {
  ...{ id: 'c1', title: null, edition: null, publishedOn: null, columns: [], notes: [], source: null },
  items: [sampleItem()],
}
const agency = sampleAgency({
  catalogues: [catalogue],
  withdrawn: [notice, { ...notice, code: '8', item: null }],
})

test('a notice stands at the address of its record and names the item, where that is public', () => {
  expect(withdrawnPage(agency, '7')).toMatchObject({ notice: { reason: '内容有误' }, item: { code: '1' } })
  expect(withdrawnPage(agency, '8')).toMatchObject({ item: null })
  expect(withdrawnPage(agency, '9')).toBeNull()
})

test('a release holds it, and no list names it', () => {
  expect(agencyPages(agency)).toContain('/ziyang/records/7/')
  expect(listedPages(agency)).not.toContain('/ziyang/records/7/')
})
