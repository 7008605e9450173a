import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { downloadFormats } from '@gongkai/catalogue-core/page'
import { catalogueJsonSchema, readCatalogueFile } from '@gongkai/office'
import { buildSite, type Built } from './testing/build.ts'
import { between, decoded, words } from './testing/html.ts'
import { english, files, printed, writePublication } from './testing/publication.ts'
import { seedAgency, seedCatalogue, seedSlugs } from './testing/seeds.ts'

/** A second edition beside the first: each has files of its own. */
const twoEditions = {
  ...printed,
  catalogues: [
    ...printed.catalogues,
    ...printed.catalogues.map((catalogue) => ({ ...catalogue, title: '=1+1 旧目录', items: [] })),
  ],
}

let data: string
let site: Built
const build = async (): Promise<Built> => {
  const built = await buildSite({ GONGKAI_DATA: data })
  if (built.code !== 0) throw new Error(built.output)
  return built
}
const bytesOf = (file: string): Buffer => {
  const bytes = site.bytes.get(file)
  if (bytes === undefined) throw new Error(`no ${file}`)
  return bytes
}
const pageOf = (address: string): string => site.files.get(`${address.slice(1)}index.html`) ?? ''
const read = async (file: string) => {
  const answer = await readCatalogueFile(bytesOf(file), path.basename(file))
  if (answer.outcome !== 'read') throw new Error(`${file}: ${answer.because.code}`)
  return answer.document
}

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  await writePublication(data, [...seedSlugs.map(seedAgency), twoEditions, english], files)
  site = await build()
})
afterAll(() => rm(data, { recursive: true }))

describe.each(seedSlugs)('%s', (slug) => {
  test.each(downloadFormats)('as %s read back is the catalogue that is published', async (format) => {
    expect(await read(`${slug}/catalogue.${format}`)).toEqual(seedCatalogue(slug))
  })

  test('is offered in every format, to be saved under its title', () => {
    const page = pageOf(`/${slug}/catalogue/`)
    const links = [...page.matchAll(/<a href="([^"]*)" download="([^"]*)"/g)]
    const title = seedCatalogue(slug).title ?? `${seedAgency(slug).name}公开目录`
    expect(links.map(([, link, name]) => [link, decoded(name ?? '')])).toEqual(
      downloadFormats.map((format) => [`/${slug}/catalogue.${format}`, `${title}.${format}`]),
    )
    const list = between(page, /<ul class="downloads"[^>]*>/, '</ul>')
    expect(words(list)).toBe('下载：ExcelWordCSVJSON')
  })
})

test('CSV opens in Excel with its Chinese right and runs no formula', () => {
  const csv = bytesOf('jia/catalogue-2.csv').toString('utf8')
  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(csv).not.toMatch(/(?:^|[\n,"\ufeff])=1/)
  expect(csv).toContain('=1+1 旧目录')
})

test('the JSON Schema of catalogue.json is published, and is that of the readers', () => {
  expect(JSON.parse(bytesOf('about/catalogue.schema.json').toString('utf8'))).toEqual(catalogueJsonSchema())
  expect(pageOf('/about/findings/')).toContain('href="/about/catalogue.schema.json"')
})

test('a second edition has files of its own, the first keeps the plain name', async () => {
  expect((await read('jia/catalogue.json')).title).toBe('甲市医疗保障局公开目录')
  expect((await read('jia/catalogue-2.json')).title).toBe('=1+1 旧目录')
  expect(pageOf('/jia/catalogue/')).toContain('href="/jia/catalogue-2.xlsx"')
})

test.each(downloadFormats)(
  'a catalogue without columns of its own has those of its page, as %s',
  async (format) => {
    const document = await read(`en/jia/catalogue.${format}`)
    expect(document.columns.map(({ name }) => name)).toEqual(['No.', 'Item', 'Content'])
    expect(document.items.map(({ content }) => content)).toEqual(['内容1'])
  },
)

test('the same publication gives the same bytes, file by file', async () => {
  const again = await build()
  expect([...again.bytes.keys()].toSorted()).toEqual([...site.bytes.keys()].toSorted())
  const different = [...again.bytes].filter(([name, bytes]) => !bytesOf(name).equals(bytes))
  expect(different.map(([name]) => name)).toEqual([])
})
