import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  AgencyDocument,
  chosen,
  mergeable,
  phoneText,
  type CatalogueDocument,
} from '@gongkai/catalogue-core/catalogue'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const words = v.array(v.string())

// Strict: a field of the reviewed rows that no test below looks at is an error, not an oversight.
const Golden = v.strictObject({
  seed: v.string(),
  agency: v.string(),
  region: v.nullable(v.string()),
  title: v.nullable(v.string()),
  columns: words,
  notes: words,
  items: v.array(
    v.strictObject({
      no: v.nullable(v.number()),
      path: words,
      content: v.string(),
      basis: words,
      publisher: v.nullable(v.string()),
      deadline: v.nullable(v.string()),
      channelsChecked: words,
      channelsOffered: words,
      attribute: words,
      form: words,
      audience: words,
      responsible: v.nullable(v.string()),
      phones: words,
      doubts: words,
    }),
  ),
})
type GoldenRow = v.InferOutput<typeof Golden>['items'][number]
type Row = CatalogueDocument['items'][number]

const seeds = ['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi'].map((slug, i) => ({
  slug,
  agency: v.parse(AgencyDocument, json(`catalogues/${slug}.json`)),
  golden: v.parse(Golden, json(`../test/golden/00${i}.json`)),
}))

const goldenOf = (item: Row): GoldenRow => ({
  no: item.number === null ? null : Number(item.number),
  path: item.path,
  content: item.content,
  basis: item.basis,
  publisher: item.publisher,
  deadline: item.deadline,
  channelsChecked: [...chosen(item.channels)],
  channelsOffered: item.channels.map((c) => c.option),
  attribute: [...chosen(item.attribute)],
  form: [...chosen(item.form)],
  audience: [...chosen(item.audience)],
  responsible: item.responsible,
  phones: item.phones.map(phoneText),
  doubts: item.doubts,
})

describe.each(seeds)('$slug', ({ slug, agency, golden }) => {
  const { catalogue } = agency

  test.each(golden.items.map((row, at) => ({ at, row, name: row.path.join('/') })))(
    'carries every value of row $at, $name',
    ({ at, row }) => {
      const item = catalogue.items[at]
      expect(item && goldenOf(item)).toEqual(row)
    },
  )

  test('carries no row and no value beyond the reviewed ones', () => {
    expect(catalogue.items).toHaveLength(golden.items.length)
    expect(agency.records).toEqual([])
    expect([agency.phone, agency.address, agency.officeHours, agency.demo]).toEqual([null, null, null, false])
    expect(agency.departments.map((d) => d.phone)).toEqual(agency.departments.map(() => null))
  })

  test('carries title, names, place and notes', () => {
    expect(agency.slug).toBe(slug)
    expect(agency.printedName).toBe(golden.agency)
    expect(agency.place).toBe(golden.region)
    expect(catalogue.title).toBe(golden.title)
    expect(catalogue.notes).toEqual(golden.notes)
  })

  test('has the printed columns in the printed order', () => {
    const names = catalogue.columns.map((c) => (c.over === null ? c.name : `${c.over}/${c.name}`))
    expect(names).toEqual(golden.columns)
  })

  test('merges down only what is equal to the row above', () => {
    catalogue.items.forEach((item, at) => {
      expect(item.merged).toEqual(mergeable.filter((field) => item.merged.includes(field)))
      for (const field of item.merged)
        expect(item[field], `row ${at}, ${field}`).toEqual(catalogue.items[at - 1]?.[field])
    })
  })

  test('names only departments that the document prints', () => {
    const printed = catalogue.items.map((item) => `${item.publisher ?? ''} ${item.responsible ?? ''}`).join()
    for (const { name } of agency.departments) expect(printed).toContain(name)
  })
})

test('the five catalogues hold 118 items, in the order the site lists them', () => {
  expect(seeds.map(({ agency }) => agency.catalogue.items.length)).toEqual([16, 29, 33, 21, 19])
  expect(seeds.map(({ agency }) => agency.order)).toEqual([1, 2, 3, 4, 5])
})

test('a tick is unknown exactly where the document lost it: qilin 19, 20 and 27', () => {
  const unknown = seeds.flatMap(({ slug, agency }) =>
    agency.catalogue.items.flatMap((item) =>
      [...item.basisKinds, ...item.channels, ...item.attribute, ...item.form, ...item.audience]
        .filter((c) => c.ticked === 'unknown')
        .map((c) => `${slug} ${item.number ?? ''} ${c.option}`),
    ),
  )
  const lost = ['主动公开', '依申请公开', '全社会', '特定群体']
  expect(unknown).toEqual(['19', '20', '27'].flatMap((no) => lost.map((option) => `qilin ${no} ${option}`)))
})
