import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { readCatalogueFile } from '@gongkai/office'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { catalogueOf, rawOf } from './seeds.ts'

const Differences = v.array(v.object({ where: v.string(), reason: v.pipe(v.string(), v.minLength(10)) }))
const listed = v.parse(
  Differences,
  JSON.parse(readFileSync(new URL('ziyang-differences.json', import.meta.url), 'utf8')),
)

const keysOf = <T extends object>(value: T): (keyof T & string)[] =>
  Object.keys(value) as (keyof T & string)[]

/** Where two readings differ: fields of the catalogue, and fields of its rows, one entry each. */
const differences = (read: CatalogueDocument, reviewed: CatalogueDocument): readonly string[] => {
  const found = new Set<string>()
  for (const key of keysOf(reviewed))
    if (key !== 'items' && !isDeepStrictEqual(read[key], reviewed[key])) found.add(key)
  reviewed.items.forEach((item, at) => {
    const other = read.items[at]
    for (const key of keysOf(item)) if (!isDeepStrictEqual(other?.[key], item[key])) found.add(key)
  })
  return [...found].sort()
}

const readZiyang = async () => {
  const read = await readCatalogueFile(rawOf('ziyang'), 'ziyang.txt')
  if (read.outcome !== 'read') throw new Error(read.because.code)
  return read
}

describe('the raw text of ziyang, inputs, moved cells, broken pages and all', () => {
  test('reads to the reviewed data but for the differences listed with their reasons', async () => {
    const { document } = await readZiyang()
    const reviewed = catalogueOf('ziyang')
    expect(document.items).toHaveLength(reviewed.items.length)
    expect(differences(document, reviewed)).toEqual(listed.map(({ where }) => where).sort())
  })

  test('tells of every place where it joined, moved, filled or doubted', async () => {
    const { findings } = await readZiyang()
    const rows = (code: string): readonly (number | null)[] => [
      ...new Set(findings.filter((one) => one.code === code).map(({ row }) => row)),
    ]
    expect(rows('MERGED_CELL_BROKEN')).toEqual([8, 19, 25])
    expect(rows('CELL_MOVED')).toEqual([10, 13])
    expect(rows('CELL_REPEATED')).toEqual([10, 13])
    expect(rows('DECREE_NUMBER_DAMAGED')).toEqual([1, 7])
    expect(rows('ANNUAL_REPORT_AFTER_JANUARY')).toEqual([8])
    expect(rows('TEXT_UNFINISHED')).toEqual([14])
    expect(rows('PHONE_MISSING')).toEqual([25])
    expect(rows('PHONE_TRUNCATED')).toEqual([26, 27, 28, 29])
    expect(rows('CELL_EMPTY_FILLED').length).toBeGreaterThan(20)
  })
})

test.each(['leshan-district', 'qilin', 'provincial', 'cixi'])(
  'the raw text of %s has no table, and the answer says so',
  async (slug) => {
    expect(await readCatalogueFile(rawOf(slug), `${slug}.txt`)).toMatchObject({
      outcome: 'refused',
      because: { code: 'NO_TABLE' },
    })
  },
)
