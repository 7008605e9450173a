import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { OpenAgency, OpenItem, OpenRecord } from '@gongkai/catalogue-core/page'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite, type Built } from './testing/build.ts'
import { attribute, between, elementName, tags } from './testing/html.ts'
import { english, files, hostile, printed, published, writePublication } from './testing/publication.ts'

const home = 'https://gk.example.gov.cn/gk'

let data: string
let site: Built
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  const moved = [printed, english].map((agency) => published({ ...agency, formerSlugs: ['jia-old'] }))
  await writePublication(data, [...moved, hostile], files)
  site = await buildSite({ GONGKAI_DATA: data, BASE_PATH: '/gk', SITE_URL: 'https://gk.example.gov.cn' })
  if (site.code !== 0) throw new Error(site.output)
})
afterAll(() => rm(data, { recursive: true }))

const fileOf = (name: string): string => {
  const file = site.files.get(name)
  if (file === undefined) throw new Error(`no ${name}`)
  return file
}
const json = (name: string): unknown => JSON.parse(fileOf(name))

/** `https://gk.example.gov.cn/gk/jia/` → the file that answers there. */
const answering = (address: string): string | undefined => {
  if (!address.startsWith(`${home}/`)) return undefined
  const name = decodeURIComponent(address.slice(home.length + 1).replace(/#.*$/, ''))
  return site.files.get(name === '' || name.endsWith('/') ? `${name}index.html` : name)
}

const addressesIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.startsWith('https://gk.example.gov.cn')
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(addressesIn)
      : []

test('data beside each page has the published form, and every address in it answers', () => {
  const forms = [
    [/(?:^|\/)[a-z]+\/agency\.json$/, OpenAgency],
    [/\/item\.json$/, OpenItem],
    [/\/record\.json$/, OpenRecord],
  ] as const
  for (const [name, form] of forms) {
    const found = [...site.files.keys()].filter((file) => name.test(file))
    expect(found.length).toBeGreaterThan(2)
    for (const file of found) {
      expect(v.parse(form, json(file))).toEqual(json(file))
      expect(addressesIn(json(file)).filter((address) => answering(address) === undefined)).toEqual([])
    }
  }
  for (const kind of ['agency', 'item', 'record'])
    expect(json(`about/${kind}.schema.json`)).toMatchObject({ type: 'object' })
  expect([...site.files.keys()]).not.toContain('jia/records/2026-3/record.json')
})

test('each page names its data', () => {
  const dataOf = (page: string) =>
    tags(fileOf(page))
      .filter((tag) => elementName(tag) === 'link' && attribute(tag, 'type') === 'application/json')
      .map((tag) => attribute(tag, 'href'))
  expect(dataOf('jia/index.html')).toEqual(['/gk/jia/agency.json'])
  expect(dataOf('jia/catalogue/index.html')).toEqual(['/gk/jia/catalogue.json'])
  expect(dataOf('jia/items/1/index.html')).toEqual(['/gk/jia/items/1/item.json'])
  expect(dataOf('en/jia/items/1/index.html')).toEqual(['/gk/en/jia/items/1/item.json'])
  expect(dataOf('jia/records/2026-1/index.html')).toEqual(['/gk/jia/records/2026-1/record.json'])
  expect(dataOf('jia/records/2026-3/index.html')).toEqual([])
})

const Block = v.looseObject({ '@context': v.literal('https://schema.org'), '@type': v.string() })

const blocks = (page: string) =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) =>
    v.parse(Block, JSON.parse(text)),
  )

test('what is told to search engines can be read, whatever words are in it, and is of each page', () => {
  const types = (page: string) =>
    blocks(fileOf(page))
      .map((block) => block['@type'])
      .toSorted()
  expect(types('jia/index.html')).toEqual(['BreadcrumbList', 'GovernmentOrganization'])
  expect(types('jia/catalogue/index.html')).toEqual(['BreadcrumbList', 'DataCatalog'])
  expect(types('jia/items/1/index.html')).toEqual(['BreadcrumbList'])
  expect(types('jia/records/2026-1/index.html')).toEqual(['BreadcrumbList', 'DigitalDocument'])
  // Made up: told to nobody.
  expect(types('yi/index.html')).toEqual(['BreadcrumbList'])
  const dead = [...site.files]
    .filter(([name]) => name.endsWith('.html'))
    .flatMap(([name, page]) =>
      blocks(page).flatMap((block) => addressesIn(block).map((to) => `${name} ${to}`)),
    )
    .filter((line) => answering(line.split(' ')[1] ?? '') === undefined)
  expect(dead).toEqual([])
})

test('every catalogue that is not made up is a dataset, in each language', () => {
  const catalog = json('catalog.jsonld')
  expect(catalog).toMatchObject({ '@type': 'dcat:Catalog', 'dcat:dataset': [{}, {}] })
  expect(addressesIn(catalog).filter((address) => answering(address) === undefined)).toEqual([])
  expect(fileOf('catalog.jsonld')).not.toContain('/yi/')
  expect(fileOf('index.html')).toContain(
    'type="application/ld+json" title="全部公开目录（DCAT）" href="/gk/catalog.jsonld"',
  )
})

test('the site map tells each page once, with the day of its content and its other language', () => {
  const maps = [...fileOf('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)
  expect(maps.map((address) => address.slice(home.length))).toEqual([
    '/sitemap-site.xml',
    '/jia/sitemap.xml',
    '/en/jia/sitemap.xml',
    '/yi/sitemap.xml',
  ])
  const lines = maps
    .flatMap((address) => fileOf(address.slice(home.length + 1)).split('\n'))
    .filter((line) => line.includes('<loc>'))
  const addresses = lines.map((line) => between(line, /<loc>/, '</loc>'))
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.filter((address) => answering(address) === undefined)).toEqual([])
  const lineOf = (address: string) =>
    lines.find((line) => line.includes(`<loc>${home}${address}</loc>`)) ?? ''
  expect(lineOf('/jia/items/1/')).toContain('<lastmod>2026-11-25T00:00:00.000Z</lastmod>')
  expect(lineOf('/jia/items/1/')).toContain(`hreflang="en" href="${home}/en/jia/items/1/"`)
  expect(lineOf('/jia/items/2/')).not.toContain('hreflang')
  for (const silent of ['/', '/compare/', '/basis/']) expect(lineOf(silent)).not.toContain('lastmod')
  for (const absent of ['/jia/records/2026-3/', '/jia-old/']) expect(lineOf(absent)).toBe('')
})

test('feeds of the site and of each agency name records by what they are for ever; what was withdrawn is gone', () => {
  const feed = fileOf('feed.xml')
  const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
  expect(ids).toEqual([
    `${home}/feed.xml`,
    `${home}/jia/records/2026-1/`,
    `${home}/jia/records/2026-2/`,
    `${home}/yi/records/1/`,
  ])
  expect(feed).toContain('<updated>2026-11-25T00:00:00.000Z</updated>')
  expect(feed).not.toContain('误发的通知')
  expect(feed).not.toMatch(/<script|\u0000/)
  expect(fileOf('en/feed.xml')).not.toContain('<entry>')
  expect(fileOf('jia/feed.xml').match(/<entry>/g)).toHaveLength(2)
})

test('an agency’s former address leads to the present one, on our server and on any other', () => {
  expect(json('redirects.json')).toEqual({ '/jia-old/': '/jia/', '/en/jia-old/': '/en/jia/' })
  const page = fileOf('en/jia-old/index.html')
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${home}/en/jia/">`)
  expect(page).toContain(`<link rel="canonical" href="${home}/en/jia/">`)
  expect(page).toContain(`<a href="${home}/en/jia/">`)
})
