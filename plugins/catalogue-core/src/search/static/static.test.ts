import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { anyAgency } from '../../../testing/any-catalogue.ts'
import { sampleAgency, sampleItem, sampleRecord } from '../../../testing/samples.ts'
import { readAnswer } from '../answer.ts'
import { fullCharacters } from '../characters/full.ts'
import { countSearch, readCounts } from '../counts.ts'
import { itemDocument, recordDocument, searchDocuments } from '../document.ts'
import { anyValidity, type Narrowing } from '../facet.ts'
import { planQuery } from '../query.ts'
import { multiSearch } from '../request.ts'
import type { SearchDocument } from '../search-document.ts'
import { dictionaryOf } from '../thesaurus/dictionary.ts'
import { answerStatically } from './answer.ts'
import { staticIndex } from './build.ts'
import { Manifest } from './manifest.ts'

/** A name that tells contents apart; what hash it is does not matter here. */
const digestOf = (text: string): string => {
  let [a, b] = [7, 11]
  for (let i = 0; i < text.length; i += 1) {
    a = (Math.imul(a, 31) + text.charCodeAt(i)) >>> 0
    b = (Math.imul(b, 37) + text.charCodeAt(i)) >>> 0
  }
  return `${a.toString(16)}${b.toString(16)}`
}

const opened = (documents: readonly SearchDocument[], most?: number) => {
  const files = [...staticIndex(documents, fullCharacters, digestOf, most)]
  const byName = new Map(files.map(({ name, json }) => [name, json]))
  const manifest = v.parse(Manifest, JSON.parse(byName.get(null) ?? 'null'))
  const fetched = new Set<string>()
  const understanding = {
    characters: fullCharacters,
    dictionary: dictionaryOf([{ say: ['看病钱'], find: ['医疗救助'] }, { same: ['医保', '医疗保险'] }]),
  }
  const ask = async (q: string, narrowing: Narrowing = { validity: anyValidity }, limit = 50) => {
    const plan = planQuery(q, understanding)
    const answered = (question: Parameters<typeof answerStatically>[2]) =>
      answerStatically(
        JSON.parse(JSON.stringify(manifest)),
        (name) => {
          fetched.add(name)
          return Promise.resolve(JSON.parse(byName.get(name) ?? 'null'))
        },
        question,
        plan,
      )
    const found = readAnswer(await answered(multiSearch(plan, { locale: 'zh-Hans', narrowing, limit })), plan)
    const counted = await answered(countSearch(plan, found, { locale: 'zh-Hans', narrowing }))
    return { ...found, counts: readCounts(counted, plan, found, narrowing) }
  }
  const titles = async (q: string) => {
    const { exact, looser } = await ask(q)
    return [...exact, ...looser].map(({ title }) => title)
  }
  return { manifest, files, fetched, ask, titles }
}

const agency = sampleAgency()
const row = (code: string, name: string, more: Parameters<typeof sampleItem>[0] = {}) =>
  itemDocument(
    agency,
    sampleItem({ code, path: ['公共服务', name], content: '内容', basis: [], phones: [], ...more }),
  )

const rows = [
  row('1', '异地就医备案'),
  row('2', '医疗救助', { phones: [{ label: null, number: '028-26110621' }] }),
  row('3', '医疗保险缴费', { basis: ['《条例》（国务院令第711号）第二十条'] }),
  row('4', 'DRG付费', { content: '按病组付费' }),
  recordDocument(
    agency,
    sampleRecord({ title: '关于年报的公告', documentNumber: '资医保发〔2026〕3号', validity: 'repealed' }),
  ),
]

describe('a static index', () => {
  const { titles, ask } = opened(rows)

  test.each([
    ['异地就医备案', '异地就医备案'],
    ['救助', '医疗救助'],
    ['救', '医疗救助'],
    ['drg', 'DRG付费'],
    ['dr', 'DRG付费'],
    ['yiliaojiuzhu', '医疗救助'],
    ['yidijiu', '异地就医备案'],
    ['ydjyba', '异地就医备案'],
    ['異地就醫', '异地就医备案'],
    ['异地就一', '异地就医备案'],
    ['看病钱', '医疗救助'],
    ['医保', '医疗保险缴费'],
    ['2611', '医疗救助'],
    ['028-26110621', '医疗救助'],
    ['国务院令第711号', '医疗保险缴费'],
    ['条例第二十条', '医疗保险缴费'],
    ['资医保发〔2026〕3号', '关于年报的公告'],
  ])('%s finds %s first', async (q, title) => {
    expect((await titles(q))[0]).toBe(title)
  })

  test.each(['天气预报', '国务院令第712号', '26110622', '，。', 'zz'])('%s finds nothing', async (q) => {
    expect(await titles(q)).toEqual([])
  })

  test('narrows and counts as the search server does', async () => {
    expect((await ask('救助', { category: '公共服务', type: 'item' })).total).toBe(1)
    expect((await ask('公告', {})).counts.hidden).toBe(1)
    expect((await ask('公告', { validity: 'repealed' })).total).toBe(1)
    const { total, counts } = await ask('内容', { type: 'item' })
    expect([total, counts.facets.type, counts.facets.channel]).toEqual([3, [['item', 3]], [['website', 3]]])
  })

  test('marks what was asked for', async () => {
    const [hit] = (await ask('医疗救助')).exact
    expect(hit?._formatted.title).toBe('\u0001医疗救助\u0002')
    const [other] = (await ask('2611')).exact
    expect(other?._formatted.phones).toEqual(['028-\u00012611\u00020621'])
  })

  test('a made-up agency comes after every real one', async () => {
    const demo = itemDocument(
      { ...agency, slug: agency.slug, demo: true },
      sampleItem({ code: '0', path: ['救助'] }),
    )
    expect((await opened([demo, ...rows]).titles('救助')).at(-1)).toBe('救助')
  })

  test('where not all fit in the newest records do, and how many are left out is known', async () => {
    const old = recordDocument(agency, sampleRecord({ title: '旧公告', formedOn: '2019-01-01' }))
    const { manifest, titles: found } = opened([old, ...rows], 5)
    expect([manifest.documents, manifest.left]).toEqual([5, 1])
    expect(await found('公告')).toEqual(['关于年报的公告'])
  })

  test('a record is found by its beginning, and little of it travels', async () => {
    const body = `${'开头。'.repeat(300)}补助标准${'结尾。'.repeat(2000)}`
    const { ask: asked } = opened([recordDocument(agency, sampleRecord({ title: '公告', body }))])
    const { exact } = await asked('补助标准')
    expect(exact.map(({ lead }) => lead.length <= 301)).toEqual([true])
  })

  test('nothing is fetched that the question does not need', async () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      row(String(i), `事项${String.fromCodePoint(0x4e00 + i * 7, 0x5e00 + i * 7)}`, {
        content: `说明${i}`.repeat(20),
      }),
    )
    const { ask: asked, fetched, files } = opened(many)
    const { exact } = await asked(String.fromCodePoint(0x4e00 + 21, 0x5e00 + 21))
    expect(exact.map(({ url }) => url)).toEqual(['/ziyang/items/3/'])
    expect(fetched.size).toBeLessThan(files.length / 3)
  })
})

describe('whatever is published', () => {
  // An address is one document's.
  const agencies = fc
    .array(anyAgency, { maxLength: 3 })
    .map((all) => [
      ...new Map(all.flatMap((one) => searchDocuments(one)).map((one) => [one.url, one])).values(),
    ])

  test('the same documents give the same files, in whatever order they come', () => {
    fc.assert(
      fc.property(agencies, (documents) => {
        expect(opened(documents.toReversed()).files).toEqual(opened(documents).files)
      }),
      { numRuns: 30 },
    )
  })

  test('any question is answered, from well-formed files', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('医', '保', 'yi', 'b', '3', '号', '"', ' ', '第', '条', '〔', '-'),
        maxLength: 20,
      }),
    )
    await fc.assert(
      fc.asyncProperty(agencies, typed, async (documents, q) => {
        const { ask, files } = opened(documents)
        const { total, exact, looser, counts } = await ask(q)
        expect(exact.length).toBeLessThanOrEqual(Math.max(total, 0))
        expect(exact.length + looser.length).toBeLessThanOrEqual(documents.length)
        expect(counts.facets.type.reduce((sum, [, count]) => sum + count, 0)).toBe(total)
        for (const { json } of files) expect(json).not.toMatch(/\p{Cs}/u)
      }),
      { numRuns: 50 },
    )
  })
})
