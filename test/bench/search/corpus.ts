import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import type { SearchDocument } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'

const root = path.resolve(import.meta.dirname, '../../..')
const seeds = ['leshan-district', 'ziyang', 'qilin', 'provincial', 'cixi'] as const

const json = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(root, file), 'utf8'))

const Seed = v.looseObject({
  slug: v.string(),
  catalogue: v.looseObject({ items: v.array(v.looseObject({})) }),
})

const Distractors = v.object({
  agencies: v.array(
    v.object({
      slug: v.string(),
      agency: v.string(),
      region: v.string(),
      items: v.array(
        v.object({
          path: v.array(v.string()),
          content: v.string(),
          basis: v.array(v.string()),
          publisher: v.nullable(v.string()),
          deadline: v.nullable(v.string()),
          responsible: v.nullable(v.string()),
          phones: v.array(v.string()),
        }),
      ),
    }),
  ),
})

/** Row n of an agency is `slug#n` to the judges; ids are small letters and digits alone. */
export const rowId = (row: string): string => row.replaceAll('-', '').replace('#', 'row')

const published = (agency: object, items: readonly object[]): PublishedAgency => {
  const { slug } = v.parse(v.looseObject({ slug: v.string() }), agency)
  return v.parse(PublishedAgency, {
    locale: 'zh-Hans',
    departments: [],
    records: [],
    ...agency,
    id: rowId(slug),
    catalogues: [
      {
        id: rowId(`${slug}#s`),
        title: null,
        edition: null,
        publishedOn: null,
        columns: [],
        notes: [],
        source: null,
        items: items.map((item, i) => ({
          ...item,
          id: rowId(`${slug}#${i + 1}`),
          code: String(i + 1),
          updatedAt: '2026-11-24T00:00:00.000Z',
        })),
      },
    ],
  })
}

const seedAgency = async (slug: string): Promise<PublishedAgency> => {
  const { catalogue, ...agency } = v.parse(Seed, await json(`seeds/catalogues/${slug}.json`))
  return published({ ...agency, departments: [] }, catalogue.items)
}

const nothing = {
  number: null,
  basisKinds: [],
  channels: [],
  attribute: [],
  form: [],
  audience: [],
  merged: [],
  doubts: [],
}
const noAddress = { areaCode: null, note: null, phone: null, address: null, officeHours: null }

export const distractors = async (): Promise<readonly PublishedAgency[]> =>
  v
    .parse(Distractors, await json('test/search/distractors.json'))
    .agencies.map(({ slug, agency, region, items }, order) =>
      published(
        { slug, name: agency, printedName: agency, place: region, demo: false, order, ...noAddress },
        items.map((item) => ({
          ...nothing,
          ...item,
          phones: item.phones.map((number) => ({ label: null, number })),
          extra: {},
        })),
      ),
    )

export const seedAgencies = (): Promise<readonly PublishedAgency[]> => Promise.all(seeds.map(seedAgency))

/** The five real catalogues and the made-up agencies beside them. */
export const catalogues = async (): Promise<readonly PublishedAgency[]> => [
  ...(await seedAgencies()),
  ...(await distractors()),
]

/** Their rows, as the index holds them. */
export const corpus = async (): Promise<readonly SearchDocument[]> =>
  (await catalogues()).flatMap(searchDocuments)
