import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { OpenAgency, OpenItem, OpenRecord } from './open-data.ts'
import { openAgency, openItem, openRecord } from './open-data-of.ts'
import { agencyData } from './paths.ts'

const at = (path: string): string => `https://gk.example.gov.cn${path}`

const agency = sampleAgency({
  departments: [{ id: 'department1', name: '办公室', phone: '028-1' }],
  catalogues: [
    {
      id: 'catalogue1',
      title: null,
      edition: '2026版',
      publishedOn: null,
      columns: [],
      notes: [],
      source: null,
      items: [
        sampleItem({ keywords: ['看病报销'] }),
        sampleItem({ id: 'item2', code: '2', updatedAt: 'gestern' }),
      ],
    },
  ],
  records: [
    sampleRecord({
      body: '<p>一</p><p>二</p>',
      attachments: [{ file: 'a b.pdf', name: '表.pdf', mime: 'application/pdf', bytes: 7 }],
      links: [{ relation: 'interprets', code: '2026-2', title: '办法', on: null }],
    }),
  ],
})

const strict = (schema: v.GenericSchema, data: unknown): unknown =>
  v.parse(schema, JSON.parse(JSON.stringify(data)))

test('what is written is of the form that is published, and nothing more', () => {
  const written = [
    [OpenAgency, openAgency(agency, at)],
    [OpenItem, openItem(agency, '1', at)],
    [OpenRecord, openRecord(agency, '2026-1', at)],
  ] as const
  // What is read by the form is what was written: a field that the form does not name would be missing.
  for (const [schema, data] of written) expect(strict(schema, data)).toEqual(JSON.parse(JSON.stringify(data)))
})

test('no key of the CMS and no word for search is in it', () => {
  const all = JSON.stringify([
    openAgency(agency, at),
    openItem(agency, '1', at),
    openRecord(agency, '2026-1', at),
  ])
  expect(all).not.toMatch(/"(?:id|keywords|merged|areaCode|order)"|看病报销|item1|record1|agency1/)
})

test('addresses are whole, and each leads from one to the next', () => {
  const { items, records, feed } = openAgency(agency, at)
  expect([feed, items[0]?.data, records[0]?.data]).toEqual(
    ['feed.xml', 'items/1/item.json', 'records/2026-1/record.json'].map((path) => at(`/ziyang/${path}`)),
  )
  expect(openItem(agency, '1', at)?.basis[0]?.url).toMatch(
    /^https:\/\/gk\.example\.gov\.cn\/basis\/\w{12}\/$/,
  )
  expect(openRecord(agency, '2026-1', at)).toMatchObject({
    text: '一\n二',
    publisher: '资阳市医疗保障局',
    item: { url: at('/ziyang/items/1/') },
    attachments: [{ url: at('/ziyang/records/2026-1/a%20b.pdf') }],
    links: [{ relation: 'interprets', url: at('/ziyang/records/2026-2/') }],
  })
})

test('a moment that is none is told as none', () => {
  expect(openItem(agency, '2', at)?.updatedAt).toBeNull()
  expect(openItem(agency, '3', at)).toBeNull()
  expect(openRecord(agency, '3', at)).toBeNull()
})

test('an agency has one file of data for itself, each item and each record', () => {
  expect(agencyData(agency)).toEqual([
    '/ziyang/agency.json',
    '/ziyang/items/1/item.json',
    '/ziyang/items/2/item.json',
    '/ziyang/records/2026-1/record.json',
  ])
})
