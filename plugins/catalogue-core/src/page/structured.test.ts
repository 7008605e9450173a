import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { dcatCatalog, dcatDatasets } from './dcat.ts'
import { newestEntries, newestOf } from './newest.ts'
import { pageDates } from './sitemap.ts'
import {
  structuredAgency,
  structuredBreadcrumb,
  structuredCatalogues,
  structuredRecord,
  structuredText,
} from './structured.ts'

const at = (path: string): string => `https://gk.example.gov.cn${path}`

const catalogue = {
  id: 'catalogue1',
  title: null,
  edition: null,
  publishedOn: null,
  columns: [],
  notes: [],
  source: null,
  items: [sampleItem(), sampleItem({ id: 'item2', code: '2', updatedAt: '2026-11-25T00:00:00.000Z' })],
}
const record = sampleRecord({ updatedAt: '2026-11-26T00:00:00.000Z' })
const agency = sampleAgency({ catalogues: [catalogue], records: [record] })
const demo = sampleAgency({ catalogues: [catalogue], records: [record], demo: true })

test('an agency, its catalogues and its records are told by what is known of them', () => {
  expect(structuredAgency(agency, at)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    '@id': at('/ziyang/'),
    name: '资阳市医疗保障局',
    url: at('/ziyang/'),
    areaServed: '四川省资阳市',
  })
  expect(structuredCatalogues(agency, () => '目录', at)).toMatchObject({
    '@type': 'DataCatalog',
    dataset: [
      {
        '@type': 'Dataset',
        name: '目录',
        dateModified: '2026-11-25T00:00:00.000Z',
        distribution: [
          { contentUrl: at('/ziyang/catalogue.xlsx') },
          {},
          {},
          { encodingFormat: 'application/json' },
        ],
      },
    ],
  })
  expect(structuredRecord(agency, record, null, at)).toMatchObject({
    '@type': 'DigitalDocument',
    identifier: ['资医保发〔2026〕3号'],
    dateCreated: '2026-11-20',
  })
  expect(
    structuredRecord(agency, sampleRecord({ kind: 'normative', validity: 'repealed' }), null, at),
  ).toMatchObject({
    '@type': 'Legislation',
    legislationLegalForce: 'https://schema.org/NotInForce',
  })
})

test('a made-up agency is told to no search engine and no harvester', () => {
  expect(structuredAgency(demo, at)).toBeNull()
  expect(structuredCatalogues(demo, () => '目录', at)).toBeNull()
  expect(structuredRecord(demo, record, null, at)).toBeNull()
  expect(dcatDatasets(demo, () => '目录')).toEqual([])
})

test('the page itself is the last step of its breadcrumb and needs no address', () => {
  const steps = [
    { name: '首页', path: '/' },
    { name: '目录', path: null },
  ]
  expect(structuredBreadcrumb(steps, at)['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: at('/') },
    { '@type': 'ListItem', position: 2, name: '目录' },
  ])
})

test('no word of an editor ends the element that its data stand in', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant('</script><!--<script>\u2028&')),
      (name) => {
        const text = structuredText({ name })
        expect(text).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual({ name })
      },
    ),
  )
})

test('a catalogue is a dataset of DCAT, with its files and without a licence that nobody gave', () => {
  const datasets = dcatDatasets(agency, () => '目录')
  const catalog = dcatCatalog(datasets, { '@value': '全部' }, at)
  expect(catalog['dcat:dataset']).toMatchObject([
    {
      '@id': at('/ziyang/catalogue/'),
      'dct:title': { '@value': '目录', '@language': 'zh-CN' },
      'dct:modified': { '@value': '2026-11-25T00:00:00.000Z', '@type': 'xsd:dateTime' },
      'dcat:distribution': [{}, {}, {}, { 'dcat:downloadURL': { '@id': at('/ziyang/catalogue.json') } }],
    },
  ])
  expect(JSON.stringify(catalog)).not.toContain('license')
})

test('a page changed when the newest of what it shows did; without a moment nothing is told', () => {
  const dates = pageDates(agency)
  expect(Object.fromEntries(dates)).toEqual({
    '/ziyang/': '2026-11-26T00:00:00.000Z',
    '/ziyang/disclosure/': '2026-11-26T00:00:00.000Z',
    '/ziyang/timeliness/': '2026-11-26T00:00:00.000Z',
    '/ziyang/catalogue/': '2026-11-25T00:00:00.000Z',
    '/ziyang/items/1/': '2026-11-26T00:00:00.000Z',
    '/ziyang/items/2/': '2026-11-25T00:00:00.000Z',
    '/ziyang/records/2026-1/': '2026-11-26T00:00:00.000Z',
  })
  const silent = sampleAgency({ catalogues: [{ ...catalogue, items: [sampleItem({ updatedAt: '?' })] }] })
  expect([...pageDates(silent)]).toEqual([])
})

test('a feed of all agencies has the newest of them, each once, in one order', () => {
  const other = sampleAgency({
    slug: 'cixi',
    records: [sampleRecord({ releasedAt: '2026-11-25T00:00:00.000Z', updatedAt: 'gestern' })],
  })
  const [a, b] = [newestEntries(agency), newestEntries(other)]
  expect(newestOf(a, b).map(({ path, updated }) => `${path} ${updated}`)).toEqual([
    '/cixi/records/2026-1/ 2026-11-25T00:00:00.000Z',
    '/ziyang/records/2026-1/ 2026-11-26T00:00:00.000Z',
  ])
  expect(newestOf(b, a)).toEqual(newestOf(a, b))
})
