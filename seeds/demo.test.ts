import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  AgencyDocument,
  attributesOf,
  isWithheld,
  mergeable,
  readBody,
  recordKinds,
  displayProblems,
  indexCodeWarnings,
  indexSlot,
  recordDateProblems,
  recordPublishable,
  validities,
  writeBody,
} from '@gongkai/catalogue-core/catalogue'

const file = new URL('catalogues/demo.json', import.meta.url)
const demo = v.parse(AgencyDocument, JSON.parse(readFileSync(file, 'utf8')))
const { items } = demo.catalogue
const itemOf = (record: (typeof demo.records)[number]) => items[record.item - 1]
const named = demo.records.map((record) => ({ title: record.title, record }))

test('says of itself that it is made up', () => {
  expect(demo.demo).toBe(true)
  expect(demo.note).toContain('虚构')
  expect(`${demo.name}${demo.place ?? ''}${demo.address ?? ''}`).toMatch(/示例市.*示例市.*虚构/u)
})

test('no telephone in it can reach anyone', () => {
  const everything = JSON.stringify(demo)
  // 13800000000 stands in a draft that shows what the privacy check must catch.
  const numbers = [
    ...everything.matchAll(/(?<![\d.—-])0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu),
  ].map(([number]) => number)
  expect(numbers.length).toBeGreaterThan(50)
  expect(numbers.filter((number) => !/^0000-\d{7}$|^13800000000$/u.test(number))).toEqual([])
})

test('shows every kind of record and every validity', () => {
  expect(demo.records.length).toBeGreaterThanOrEqual(38)
  expect([...recordKinds].filter((kind) => !demo.records.some((r) => r.kind === kind))).toEqual([])
  expect([...validities].filter((validity) => !demo.records.some((r) => r.validity === validity))).toEqual([])
  expect(demo.departments.filter((d) => d.phone !== null).length).toBeGreaterThanOrEqual(6)
})

test('has one item on request and one withheld, so that the guards can be seen at work', () => {
  expect(
    items.filter((i) => attributesOf(i.attribute).includes('onRequest')).map((i) => i.path.at(-1)),
  ).toEqual(['个人参保权益记录'])
  expect(items.filter((i) => isWithheld(i.attribute)).map((i) => i.path.at(-1))).toEqual([
    '举报线索和案件调查材料',
  ])
})

test('merges down only what is equal to the row above, and nothing with the withheld row', () => {
  items.forEach((item, at) => {
    expect(item.number).toBe(String(at + 1))
    expect(item.merged).toEqual(mergeable.filter((field) => item.merged.includes(field)))
    for (const field of item.merged) expect(item[field], item.path.join('/')).toEqual(items[at - 1]?.[field])
    if (isWithheld(item.attribute)) expect([item.merged, items[at + 1]?.merged]).toEqual([[], []])
  })
})

const publishable = (record: (typeof demo.records)[number]) =>
  recordPublishable({
    ...record,
    code: 'code',
    agency: true,
    item: isWithheld(itemOf(record)?.attribute ?? []) ? 'draft' : 'published',
    today: '2026-11-20',
  })

describe.each(named)('$title', ({ record }) => {
  test('stands under an item', () => {
    expect(itemOf(record)).toBeDefined()
  })

  test('is a whole text with its date and summary', () => {
    expect(record.body.length).toBeGreaterThan(150)
    expect(record.summary?.length ?? 0).toBeGreaterThan(15)
    expect(record.formedOn ?? '').toMatch(/^202[56]-/u)
    expect((record.formedOn ?? '') <= '2026-11-20').toBe(true)
    // In the one spelling that the CMS stores, so that what is seeded is what is read back.
    expect(writeBody(readBody(record.body))).toBe(record.body)
    expect(record.body).toMatch(/^<(?:h2|p|blockquote|table)>/u)
  })

  test('has tables whose rows all have as many cells as their header', () => {
    for (const [table] of record.body.matchAll(/<table>.*?<\/table>/gu)) {
      const widths = [...table.matchAll(/<tr>.*?<\/tr>/gu)].map(([row]) => row.split(/<t[hd]/u).length)
      expect(new Set(widths), table).toHaveProperty('size', 1)
    }
  })

  test('marks when a text that no longer holds has ended', () => {
    expect(record.endedOn !== null).toBe(record.validity === 'expired' || record.validity === 'repealed')
    if (record.endedOn !== null) expect(record.endedOn > (record.formedOn ?? '')).toBe(true)
  })
})

test.each(named.filter(({ record }) => record.released))('$title is let out by the guards', ({ record }) => {
  expect(publishable(record)).toEqual({ publishable: true })
})

test('the rules of dates, of display and of ties find nothing to say of it', () => {
  for (const record of demo.records)
    expect([
      record.title,
      ...recordDateProblems({ ...record, releasedOn: null }),
      ...displayProblems(record, '2026-11-20'),
    ]).toEqual([record.title])
  const tied = demo.records.flatMap((r, i) =>
    [...r.amends, ...r.repeals, ...r.interprets].map((position) => [position, i + 1] as const),
  )
  // What a record ties itself to is made before it.
  expect(tied.filter(([to, from]) => to >= from)).toEqual([])
  expect(
    demo.records.filter((r) => r.validity === 'repealed').map((r) => demo.records.indexOf(r) + 1),
  ).toEqual(demo.records.flatMap((r) => r.repeals))
})

test('its index numbers begin with its own code, which has the right check digit', () => {
  expect(indexCodeWarnings(demo.indexCode ?? '')).toEqual([])
  const codes = demo.records.flatMap((r) => (r.indexNumber === null ? [] : [indexSlot(r.indexNumber)?.code]))
  expect(new Set(codes)).toEqual(new Set([demo.indexCode]))
})

test('no two records share a title, an index number or a document number', () => {
  for (const field of ['title', 'indexNumber', 'documentNumber'] as const) {
    const values = demo.records.flatMap((r) => r[field] ?? [])
    expect(values).toEqual([...new Set(values)])
  }
  const generated = /^0{9}\/202[56]-\d{5}$/u
  expect(demo.records.filter((r) => r.released && !generated.test(r.indexNumber ?? ''))).toEqual([])
})

test('keeps drafts back: plain ones, one on request, one withheld', () => {
  const drafts = demo.records.filter((r) => !r.released)
  expect(drafts.map((r) => r.attribute).toSorted()).toEqual(['active', 'active', 'onRequest', 'withheld'])
  expect(drafts.filter((r) => r.attribute !== 'active').map((r) => publishable(r).publishable)).toEqual([
    false,
    false,
  ])
})
