import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { agencyDownloads, agencyPages } from '@gongkai/catalogue-core/page'
import { agencyFileDocuments, searchDocuments } from '@gongkai/catalogue-core/indexing'
import { describe, expect, test } from 'vitest'
import { smallAgency } from '../../testing/agency.ts'
import { compare, type Copies } from './compare.ts'
import type { Published } from './publication.ts'
import { driftLine } from './report.ts'

const agencies = [smallAgency('qilin', 'a'), smallAgency('cixi', 'b')]
const plain = (agency: PublishedAgency): Published => ({
  agency,
  texts: new Map(),
  waiting: new Set(),
  unread: new Set(),
})
const none = { 'zh-Hans': [], en: [] }
const documents = agencies.flatMap(searchDocuments).map((document) => ({ ...document }))
const pages = ['/', '/search/', ...agencies.flatMap(agencyPages), ...agencies.flatMap(agencyDownloads)]

const drift = ({ index = { 'zh-Hans': documents, en: [] }, pages: held = pages }: Partial<Copies> = {}) =>
  compare(agencies.map(plain), { index, files: none, pages: held }).map(
    ({ where, how, what }) => `${where} ${how} ${what}`,
  )

test('three that agree have no drift, whatever pages the site has beside', () => {
  expect(drift()).toEqual([])
  expect(drift({ pages: [...pages, '/basis/', '/basis/x/', '/compare/', '/en/', '/en/search/'] })).toEqual([])
})

test('keys that are only for finding are compared too: without them a document is there and not found', () => {
  const [first, ...rest] = documents
  if (first === undefined) throw new Error('no documents')
  const index = [{ ...first, pinyin: [] }, ...rest]
  expect(drift({ index: { 'zh-Hans': index, en: [] } })).toEqual([`index outdated ${first.id}`])
})

test('a document that is missing, one left over, one with an older text', () => {
  const [first, second, ...rest] = documents
  if (first === undefined || second === undefined) throw new Error('no documents')
  const index = [{ ...second, content: '旧内容' }, ...rest, { ...first, id: 'withdrawn', title: '已撤回' }]
  expect(drift({ index: { 'zh-Hans': index, en: [] } })).toEqual([
    'index missing a1',
    'index outdated a2',
    'index leftOver withdrawn',
  ])
})

test('a document in the index of another language is left over there', () => {
  expect(drift({ index: { 'zh-Hans': documents, en: documents.slice(0, 1) } })).toEqual(['index leftOver a1'])
})

test('a page that is missing, and pages of what was withdrawn', () => {
  const held = [
    ...pages.filter((page) => page !== '/qilin/items/1/' && page !== '/qilin/catalogue.csv'),
    '/qilin/items/99/',
    '/gone/',
    '/gone/catalogue/',
    '/gone/catalogue.xlsx',
    '/en/gone/records/1/',
    '/silent/',
    '/silent/guide/',
  ]
  expect(drift({ pages: held })).toEqual([
    'site missing /qilin/items/1/',
    'site missing /qilin/catalogue.csv',
    'site leftOver /qilin/items/99/',
    'site leftOver /gone/',
    'site leftOver /gone/catalogue/',
    'site leftOver /gone/catalogue.xlsx',
    'site leftOver /en/gone/records/1/',
    // One without a catalogue has its columns all the same.
    'site leftOver /silent/',
    'site leftOver /silent/guide/',
  ])
})

test('an attachment that is missing, and one of a record that was withdrawn', () => {
  const [first] = agencies
  if (first === undefined) throw new Error('no agency')
  const [file, withdrawn] = [`${'ab'.repeat(32)}.pdf`, `${'cd'.repeat(32)}.pdf`]
  const attachments = [{ file, name: '决算.pdf', mime: 'application/pdf', bytes: 9 }]
  const agency = { ...first, records: first.records.map((record) => ({ ...record, attachments })) }
  const held = [...agencyPages(agency), ...agencyDownloads(agency), `/qilin/records/9/${withdrawn}`]
  const found = compare([plain(agency)], { index: none, files: none, pages: held })
    .filter(({ where }) => where === 'site')
    .map(({ how, what }) => `${how} ${what}`)
  const code = String(agency.records[0]?.code)
  expect(found).toEqual([`missing /qilin/records/${code}/${file}`, `leftOver /qilin/records/9/${withdrawn}`])
})

test('no index and no release: everything is missing', () => {
  expect(drift({ index: { 'zh-Hans': [], en: [] }, pages: [] })).toHaveLength(6 + (10 + 12) + 8)
})

test('a difference is said with its place, kind, name and language', () => {
  const [line] = compare(agencies.map(plain), {
    index: { 'zh-Hans': documents.slice(1), en: [] },
    files: none,
    pages,
  }).map(driftLine)
  expect(line).toBe('  检索索引 index  缺少 missing  a1  异地就医备案  (zh-Hans)')
})

describe('what attachments say', () => {
  const file = `${'ab'.repeat(32)}.pdf`
  const [first] = agencies
  if (first === undefined) throw new Error('no agency')
  const attachments = [{ file, name: '决算.pdf', mime: 'application/pdf', bytes: 9 }]
  const agency = { ...first, records: first.records.map((record) => ({ ...record, attachments })) }
  const texts = new Map([[file, ['甲', '乙'].map((text, i) => ({ page: i + 1, sheet: null, text }))]])
  const held = agencyFileDocuments(agency, texts).map((document) => ({ ...document }))
  const fileDrift = (published: Partial<Published>, files: Copies['files']['zh-Hans']) =>
    compare([{ ...plain(agency), ...published }], {
      index: none,
      files: { ...none, 'zh-Hans': files },
      pages: [],
    })
      .filter(({ where }) => where === 'files')
      .map(({ how, what }) => `${how} ${what}`)

  test('is where it must be', () => {
    expect(held).toHaveLength(2)
    expect(fileDrift({ texts }, held)).toEqual([])
  })

  test('is missing, outdated or left over', () => {
    const [one, two] = held
    if (one === undefined || two === undefined) throw new Error('no documents')
    const other = { ...two, id: 'a3-gone-1', content: '撤' }
    expect(fileDrift({ texts }, [{ ...one, content: '旧' }, other])).toEqual([
      `outdated ${one.id}`,
      `missing ${two.id}`,
      'leftOver a3-gone-1',
    ])
    expect(fileDrift({}, held)).toEqual(held.map(({ id }) => `leftOver ${id}`))
  })

  test('is mended by a look at the record that carries it', () => {
    const looks = (published: Partial<Published>, files: Copies['files']['zh-Hans']) =>
      compare([{ ...plain(agency), ...published }], {
        index: none,
        files: { ...none, 'zh-Hans': files },
        pages: [],
      })
        .filter(({ where }) => where === 'files')
        .map(({ how, look }) => `${how} ${String(look)}`)
    const record = String(agency.records[0]?.id)
    expect(looks({ texts }, held.slice(1))).toEqual([`missing ${record}`])
    expect(looks({}, held.slice(1))).toEqual([`leftOver ${record}`])
    expect(looks({ unread: new Set([file]) }, [])).toEqual([`missing ${record}`])
  })

  test('is no difference while search has not heard of it, and one when nobody is about to read it', () => {
    expect(fileDrift({ texts, waiting: new Set([file]) }, held.slice(1))).toEqual([])
    expect(fileDrift({ unread: new Set([file]) }, [])).toEqual([`missing ${file}`])
  })
})
