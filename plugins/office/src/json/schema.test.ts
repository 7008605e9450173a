import { readFileSync } from 'node:fs'
import { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { catalogueJsonSchema } from './schema.ts'

const published: unknown = JSON.parse(
  readFileSync(new URL('../../schema/catalogue.schema.json', import.meta.url), 'utf8'),
)

test('the published schema is the one the code reads and writes', () => {
  expect(catalogueJsonSchema()).toEqual(published)
})

const Described = v.looseObject({ description: v.string() })

test('every field of a catalogue and of its items says what it means', () => {
  const Properties = v.object({ properties: v.record(v.string(), v.unknown()) })
  const whole = v.parse(Properties, published).properties
  expect(Object.keys(whole)).toEqual(Object.keys(CatalogueDocument.entries))
  const items = v.parse(v.looseObject({ items: Properties }), whole['items']).items.properties
  expect(Object.keys(items)).toEqual(Object.keys(CatalogueDocument.entries.items.item.entries))
  for (const field of [...Object.values(whole), ...Object.values(items)])
    expect(v.parse(Described, field).description).toContain(' · ')
})
