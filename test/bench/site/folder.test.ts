import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { agencyPages, readPublicationIndex, readPublishedAgency } from '@gongkai/catalogue-core/page'
import { expect, onTestFinished, test } from 'vitest'
import { folder } from '../../real/folder.ts'
import { city } from './city.ts'
import { changePhone, writeCity } from './folder.ts'

const written = async (pages: number) => {
  const place = await folder('city')
  onTestFinished(() => place.remove())
  return { at: place.path, size: await writeCity(place.path, pages) }
}

const allOf = (pages: number): readonly PublishedAgency[] => [...city(pages)].map(({ agency }) => agency)

test('a city has just so many pages, the same each time, in agencies of a few hundred to a thousand', () => {
  for (const pages of [300, 1000, 5000]) {
    const agencies = allOf(pages)
    expect(agencies.reduce((sum, agency) => sum + agencyPages(agency).length, 0)).toBe(pages)
    expect(allOf(pages)).toEqual(agencies)
  }
  const sizes = allOf(5000).map((agency) => agencyPages(agency).length)
  expect(Math.min(...sizes)).toBeGreaterThan(60)
  expect(Math.max(...sizes)).toBeLessThan(1100)
})

test('no two agencies and no two rows or records of one are the same', () => {
  const agencies = allOf(20_000)
  for (const of of ['slug', 'name', 'id'] as const)
    expect(new Set(agencies.map((agency) => agency[of])).size).toBe(agencies.length)
  for (const { catalogues, records } of agencies) {
    const items = catalogues.flatMap((catalogue) => catalogue.items)
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
    expect(new Set(records.map(({ code }) => code)).size).toBe(records.length)
    const codes = new Set(items.map(({ code }) => code))
    expect(records.filter(({ item }) => !codes.has(item))).toEqual([])
  }
  const bodies = agencies.flatMap(({ records }) => records.map(({ body }) => body))
  expect(new Set(bodies).size).toBeGreaterThan(bodies.length / 4)
  expect(bodies.filter((body) => body.includes('<table>')).length).toBeGreaterThan(bodies.length / 3)
})

test('the folder is what the site reads, and each attachment that it names lies in it', async () => {
  const { at, size } = await written(1000)
  const index = readPublicationIndex(JSON.parse(await readFile(path.join(at, 'index.json'), 'utf8')))
  expect(index.read && index.value.agencies).toHaveLength(size.agencies)
  const files = new Set(await readdir(path.join(at, 'files')))
  for (const name of await readdir(path.join(at, 'agencies/zh-Hans'))) {
    const read = readPublishedAgency(
      JSON.parse(await readFile(path.join(at, 'agencies/zh-Hans', name), 'utf8')),
    )
    expect(read.read).toBe(true)
    if (!read.read) continue
    const named = read.value.records.flatMap(({ attachments }) => attachments)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ file }) => !files.has(file))).toEqual([])
  }
})

test('a changed phone changes one agency’s file, its digest and the version, and nothing else', async () => {
  const { at } = await written(1000)
  const textsOf = async (): Promise<ReadonlyMap<string, string>> => {
    const entries = await readdir(at, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((one) => path.join(one.parentPath, one.name))
    return new Map(
      await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
    )
  }
  const before = await textsOf()
  const first = await changePhone(at, 1)
  const second = await changePhone(at, 1)
  expect(second).toMatchObject({ before: first.after, version: first.version + 1, page: first.page })
  const after = await textsOf()
  const differing = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file)
  expect(differing.map((file) => path.relative(at, file)).toSorted()).toEqual([
    `agencies/${first.locale}/${first.slug}.json`,
    'index.json',
  ])
})
