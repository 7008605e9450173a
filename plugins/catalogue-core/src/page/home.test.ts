import { expect, test } from 'vitest'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import { agencySummary, homePage } from './home.ts'

const summary = (said: Parameters<typeof sampleAgency>[0]) => agencySummary(sampleAgency(said))

const all = [
  summary({ slug: 'demo', order: 99, demo: true }),
  summary({ slug: 'ziyang', order: 2 }),
  summary({ slug: 'leshan', order: 1 }),
  summary({ slug: 'cixi', order: 2 }),
  summary({ slug: 'ziyang', order: 2, locale: 'en' }),
]
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

test('real agencies stand apart from the demo, in their order, then by address', () => {
  const page = homePage(all, 'zh-Hans')
  expect(slugs(page.real)).toEqual(['leshan', 'cixi', 'ziyang'])
  expect(slugs(page.demo)).toEqual(['demo'])
  expect(page.elsewhere).toEqual([])
})

test('what a locale lacks is listed in the locale that has it', () => {
  const page = homePage(all, 'en')
  expect(slugs(page.real)).toEqual(['ziyang'])
  expect(page.elsewhere.map(({ slug, locale }) => [slug, locale])).toEqual([
    ['leshan', 'zh-Hans'],
    ['cixi', 'zh-Hans'],
    ['demo', 'zh-Hans'],
  ])
})

test('rows are counted over all editions', () => {
  const catalogue = {
    id: 'c1',
    title: null,
    edition: null,
    publishedOn: null,
    columns: [],
    notes: [],
    source: null,
    items: [sampleItem(), sampleItem()],
  }
  expect(summary({ catalogues: [catalogue, catalogue] })).toMatchObject({ items: 4, hasCatalogue: true })
  expect(summary({ catalogues: [] })).toMatchObject({ items: 0, hasCatalogue: false })
})

test('real agencies are grouped by province, in their order, the unknown last, and by how high they stand', () => {
  const at = (slug: string, order: number, name: string, place: string | null) =>
    summary({ slug, order, name, place })
  const page = homePage(
    [
      at('sheng', 1, '省医疗保障局', null),
      at('ziyang', 2, '资阳市医疗保障局', '四川省资阳市'),
      at('cixi', 3, '慈溪市医疗保障局', '浙江省宁波市慈溪市'),
      at('leshan', 4, '区医疗保障局', '四川省乐山市'),
      at('yanjiang', 5, '雁江区医疗保障局', '四川省资阳市雁江区'),
    ],
    'zh-Hans',
  )
  expect(page.provinces.map(({ province, agencies, cities }) => [province, slugs(agencies), cities])).toEqual(
    [
      ['四川省', ['ziyang', 'yanjiang', 'leshan'], []],
      ['浙江省', ['cixi'], []],
      [null, ['sheng'], []],
    ],
  )
  expect(page.kinds.map(({ kind, agencies }) => [kind, slugs(agencies)])).toEqual([
    ['province', ['sheng']],
    ['city', ['ziyang']],
    ['county', ['cixi', 'leshan', 'yanjiang']],
  ])
})

test('a province of many agencies is divided by cities', () => {
  const many = ['资阳市', '乐山市'].flatMap((city) =>
    [1, 2, 3, 4].map((n) =>
      summary({ slug: `${city === '资阳市' ? 'zy' : 'ls'}${String(n)}`, order: n, place: `四川省${city}` }),
    ),
  )
  const [sichuan] = homePage(many, 'zh-Hans').provinces
  expect(sichuan?.cities.map(({ city, agencies }) => [city, slugs(agencies)])).toEqual([
    ['乐山市', ['ls1', 'ls2', 'ls3', 'ls4']],
    ['资阳市', ['zy1', 'zy2', 'zy3', 'zy4']],
  ])
})

test('the newest records of all come first, and each agency has the day of its last release', () => {
  const record = (code: string, releasedAt: string) => sampleRecord({ code, title: code, releasedAt })
  const one = summary({
    slug: 'ziyang',
    records: [record('2026-1', '2026-11-01T00:00:00Z'), record('2026-2', '2026-11-03T17:00:00Z')],
  })
  const other = summary({ slug: 'cixi', order: 2, records: [record('2026-9', '2026-11-02T00:00:00Z')] })
  const { newest } = homePage([one, other, summary({ slug: 'leer', order: 3 })], 'zh-Hans')
  expect(newest.map(({ agency, record: { path } }) => [agency.slug, path])).toEqual([
    ['ziyang', '/ziyang/records/2026-2/'],
    ['cixi', '/cixi/records/2026-9/'],
    ['ziyang', '/ziyang/records/2026-1/'],
  ])
  // By the calendar of Asia/Shanghai.
  expect(one.lastReleased).toBe('2026-11-04')
  expect(summary({}).lastReleased).toBeNull()
})
