import * as fc from 'fast-check'
import * as v from 'valibot'
import {
  Column,
  Item,
  mergeable,
  ticks,
  type Catalogue,
  type PublishedAgency,
} from '../src/catalogue/index.ts'
import { sampleAgency, sampleRecord } from './samples.ts'

const word = fc.constantFrom('甲', '乙', '丙', '丁')
const choice = fc.record({ option: word, ticked: fc.constantFrom(...ticks) })
const heading = { name: word, over: fc.option(word) }

const anyColumn: fc.Arbitrary<Column> = fc
  .oneof(
    fc.record({
      shows: fc.constantFrom('number', 'content', 'basis', 'publisher', 'deadline', 'responsible', 'phones'),
      ...heading,
    }),
    fc.record({
      shows: fc.constantFrom('channels', 'attribute', 'form', 'audience'),
      ...heading,
      boxed: fc.boolean(),
    }),
    fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.record(heading)).map(([from, more, names]) => ({
      shows: 'path' as const,
      ...names,
      from,
      to: Math.min(5, from + more),
    })),
    fc.record({
      shows: fc.constant('option'),
      ...heading,
      of: fc.constantFrom('attribute', 'audience', 'form', 'channels'),
      option: word,
    }),
    fc.record({ shows: fc.constant('extra'), ...heading, key: word }),
  )
  .map((column) => v.parse(Column, column))

/** Paths of few words and of every length: neighbours share groups often, as they do in print. */
const anyItem: fc.Arbitrary<Item> = fc
  .record({
    number: fc.option(fc.nat().map(String)),
    path: fc.array(fc.constantFrom('甲', '乙'), { minLength: 1, maxLength: 4 }),
    content: word,
    basis: fc.array(word, { maxLength: 2 }),
    basisKinds: fc.array(choice, { maxLength: 2 }),
    publisher: fc.option(word),
    deadline: fc.option(word),
    channels: fc.array(choice, { maxLength: 3 }),
    attribute: fc.array(choice, { maxLength: 3 }),
    form: fc.array(choice, { maxLength: 3 }),
    audience: fc.array(choice, { maxLength: 3 }),
    responsible: fc.option(word),
    phones: fc.array(fc.record({ label: fc.option(word), number: word }), { maxLength: 2 }),
    extra: fc.dictionary(word, word, { maxKeys: 2 }),
    merged: fc.subarray([...mergeable]),
    doubts: fc.constant([]),
    id: fc.constant('i1'),
    code: fc.constant('1'),
    updatedAt: fc.constant('2026-11-24T00:00:00.000Z'),
  })
  .map((item) => v.parse(Item, item))

const numbered = (items: readonly Item[], from: number): Item[] =>
  items.map((item, i) => v.parse(Item, { ...item, id: `i${String(from + i)}`, code: String(from + i) }))

export const anyTable: fc.Arbitrary<Pick<Catalogue, 'columns' | 'items'>> = fc.record({
  columns: fc.array(anyColumn, { maxLength: 8 }),
  items: fc.array(anyItem, { maxLength: 8 }).map((items) => numbered(items, 1)),
})

/** An agency with up to three editions; codes are given once per agency, as the CMS gives them. */
export const anyAgency: fc.Arbitrary<PublishedAgency> = fc
  .tuple(fc.array(anyTable, { maxLength: 3 }), fc.nat({ max: 4 }))
  .map(([tables, records]) =>
    sampleAgency({
      catalogues: tables.map(({ columns, items }, i) => ({
        id: `c${String(i)}`,
        title: null,
        edition: null,
        publishedOn: null,
        columns,
        notes: [],
        source: null,
        items: numbered(items, i * 10),
      })),
      records: Array.from({ length: records }, (_, i) =>
        sampleRecord({ id: `r${String(i)}`, code: `2026-${String(i)}` }),
      ),
    }),
  )
