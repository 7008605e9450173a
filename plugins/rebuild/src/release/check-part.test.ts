import { expect, test } from 'vitest'
import { partOf } from '@gongkai/catalogue-core/release'
import { agencyInventory, sharedInventory } from '../publication/site-inventory.ts'
import { sampleAgency } from '../testing/sample-agency.ts'
import { checkPart, problemLines } from './check-part.ts'

const agency = sampleAgency({
  items: [{ code: '1' }, { code: '2' }],
  records: [{ code: '2026-1', attachments: [{ file: 'a.pdf', bytes: 7 }] }],
})
const inventory = agencyInventory(agency, 'gk.example')
const slugs = new Set(['qilin', 'cixi', 'gone'])

/** What is wrong in any part of a site of these agencies. */
const foundIn = (files: Iterable<readonly [string, number]>, agencies = [inventory]) => {
  const all = new Map(files)
  const inventories = [...agencies, sharedInventory(agencies)]
  const wanted = inventories.flatMap(({ pages, downloads, attachments }) => [
    ...pages,
    ...downloads,
    ...attachments.keys(),
  ])
  const keys = new Set([...all.keys(), ...wanted].map((path) => partOf(path, slugs)))
  return [...keys].flatMap((key) => {
    const own = new Map([...all].filter(([path]) => partOf(path, slugs) === key))
    return checkPart(key, own, inventories, slugs)
  })
}
const whole: readonly (readonly [string, number])[] = [
  ['index.html', 10],
  ['404.html', 10],
  ['search/index.html', 10],
  ['about/index.html', 10],
  ['about/findings/index.html', 10],
  ['basis/index.html', 10],
  ['basis/fsxzp6grkf21/index.html', 10],
  ['compare/index.html', 10],
  ['qilin/index.html', 10],
  ['qilin/guide/index.html', 10],
  ['qilin/rules/index.html', 10],
  ['qilin/disclosure/index.html', 10],
  ['qilin/reports/index.html', 10],
  ['qilin/catalogue/index.html', 10],
  ['qilin/apply/index.html', 10],
  ['qilin/timeliness/index.html', 10],
  ['qilin/catalogue.xlsx', 10],
  ['qilin/catalogue.docx', 10],
  ['qilin/catalogue.csv', 10],
  ['qilin/catalogue.json', 10],
  ['qilin/agency.json', 10],
  ['qilin/feed.xml', 10],
  ['qilin/items/1/item.json', 10],
  ['qilin/items/2/item.json', 10],
  ['qilin/records/2026-1/record.json', 10],
  ['feed.xml', 10],
  ['sitemap.xml', 10],
  ['sitemap-site.xml', 10],
  ['search/understanding.json', 10],
  ['qilin/sitemap.xml', 10],
  ['catalog.jsonld', 10],
  ['redirects.json', 10],
  ['qilin/items/1/index.html', 10],
  ['qilin/items/2/index.html', 10],
  ['qilin/records/2026-1/index.html', 10],
  ['qilin/records/2026-1/a.pdf', 7],
  ['_astro/style.css', 10],
]
const found = (files: Iterable<readonly [string, number]>) => foundIn(files)

test('a site that holds exactly what is published passes', () => {
  expect(found(whole)).toEqual([])
})

test.each(whole.slice(0, 36).map(([path]) => path))('a site without %s does not', (path) => {
  expect(found(whole.filter(([of]) => of !== path))).toEqual([{ is: 'missing', path }])
})

test('an empty page, an empty file and a cut attachment are found', () => {
  const cut = [
    ['qilin/items/1/index.html', 0],
    ['qilin/catalogue.csv', 0],
    ['qilin/records/2026-1/a.pdf', 6],
  ] as const
  expect(found([...whole, ...cut])).toEqual([
    { is: 'missing', path: 'qilin/records/2026-1/a.pdf' },
    { is: 'empty', path: 'qilin/catalogue.csv' },
    { is: 'empty', path: 'qilin/items/1/index.html' },
  ])
})

test.each([
  'qilin/items/3/index.html',
  'qilin/records/2026-2/index.html',
  'qilin/records/2026-1/withdrawn.pdf',
  'en/qilin/items/1/index.html',
  'gone/catalogue/index.html',
  'gone/guide/index.html',
  'gone/catalogue.xlsx',
  'gone/agency.json',
  'gone/feed.xml',
  'qilin/records/2026-2/record.json',
  'basis/000000000000/index.html',
  'basis/fsxzp6grkf21/2/index.html',
  'compare/leaders/index.html',
  'en/compare/leaders/index.html',
  'en/qilin/catalogue.json',
  'qilin/catalogue-2.csv',
  'gone/items/1/index.html',
  'about/leaving/000000000000/index.html',
  'en/about/leaving/000000000000/index.html',
])('%s is not published and must not be there', (path) => {
  expect(found([...whole, [path, 10]])).toEqual([{ is: 'stray', path }])
})

test('a link to a site that is no government’s has its page, in the language of the page that links', () => {
  const body = '<p><a href="https://www.people.com.cn/">看</a><a href="https://www.gov.cn/">看</a></p>'
  const linking = {
    ...agency,
    records: agency.records.map((record) => ({ ...record, attachments: [], body })),
  }
  const leaving = [...agencyInventory(linking, 'gk.example').beside]
  expect(leaving).toHaveLength(1)
  expect(leaving[0]).toMatch(/^about\/leaving\/[0-9a-z]{12}\/index\.html$/)
  expect([...agencyInventory(linking, 'www.people.com.cn').beside].join()).not.toContain('leaving')
})

test('a locale that is shown has its own home and search', () => {
  const both = [inventory, agencyInventory(sampleAgency({ locale: 'en' }), 'gk.example')]
  expect(
    foundIn(whole, both)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual([
    'en/about/findings/index.html',
    'en/about/index.html',
    'en/basis/fsxzp6grkf21/index.html',
    'en/basis/index.html',
    'en/compare/index.html',
    'en/feed.xml',
    'en/index.html',
    'en/qilin/agency.json',
    'en/qilin/apply/index.html',
    ...['csv', 'docx', 'json', 'xlsx'].map((format) => `en/qilin/catalogue.${format}`),
    'en/qilin/catalogue/index.html',
    'en/qilin/disclosure/index.html',
    'en/qilin/feed.xml',
    'en/qilin/guide/index.html',
    'en/qilin/index.html',
    'en/qilin/items/1/index.html',
    'en/qilin/items/1/item.json',
    'en/qilin/reports/index.html',
    'en/qilin/rules/index.html',
    'en/qilin/sitemap.xml',
    'en/qilin/timeliness/index.html',
    'en/search/index.html',
  ])
})

test('a matter that two agencies publish has a page on which they are compared', () => {
  const two = sharedInventory([inventory, agencyInventory(sampleAgency({ slug: 'cixi' }), 'gk.example')])
  expect([...two.pages].filter((path) => path.startsWith('compare/'))).toEqual([
    'compare/index.html',
    'compare/policy-documents/index.html',
  ])
})

test('many problems are told as the first twenty and a count', () => {
  const problems = Array.from({ length: 23 }, (_, i) => ({ is: 'missing' as const, path: `p${String(i)}` }))
  const lines = problemLines(problems).split('\n')
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe('… +3')
})
