import { expect, test } from 'vitest'
import { sampleAgency, sampleItem } from '../../testing/samples.ts'
import { agencyData, agencyPages, listedPages } from './paths.ts'
import { succeededPages, successionPage } from './succession.ts'

const catalogue = {
  ...{ id: 'c1', title: null, edition: null, publishedOn: null, columns: [], notes: [], source: null },
  items: [sampleItem(), sampleItem({ id: 'i2', code: '2' })],
}
const agency = sampleAgency({
  catalogues: [catalogue],
  succeeded: [
    { code: '7', to: ['2'] },
    { code: '8', to: ['2', '1'] },
  ],
})

test('the successors stand at the address of the item that went into them', () => {
  expect(successionPage(agency, '7')?.successors.map(({ code }) => code)).toEqual(['2'])
  expect(successionPage(agency, '8')?.successors.map(({ code }) => code)).toEqual(['2', '1'])
  expect(successionPage(agency, '1')).toBeNull()
  expect(successionPage(sampleAgency(), '7')).toBeNull()
})

test('a single successor is gone to at once', () => {
  expect(succeededPages(agency)).toEqual([{ from: '/ziyang/items/7/', to: '/ziyang/items/2/' }])
  expect(succeededPages(sampleAgency())).toEqual([])
})

test('a release holds the address, no list names it, and it has no data', () => {
  expect(agencyPages(agency)).toEqual(expect.arrayContaining(['/ziyang/items/7/', '/ziyang/items/8/']))
  for (const list of [listedPages(agency), agencyData(agency)])
    expect(list.filter((one) => /items\/[78]\//.test(one))).toEqual([])
})
