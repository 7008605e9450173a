import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import { indexName } from '@gongkai/catalogue-core/search'
import { ensureSearchKeys } from '../../plugins/operate/src/supervise/search-keys.ts'
import { fill, startSearch, type RealSearch } from '../../plugins/operate/testing/real-search.ts'
import { startSite, switchTo, writeRelease } from '../../plugins/operate/testing/site.ts'
import { finishFile } from '../../plugins/rebuild/src/release/finish-file.ts'
import { buildSite } from '../../site/testing/build.ts'
import { published, writePublication } from '../../site/testing/publication.ts'
import { seedAgency, seedSlugs } from '../../site/testing/seeds.ts'

/** What the public meets, without the office behind it: the built pages, the site server and a search server. */
export interface PublicSite {
  readonly url: string
  readonly search: RealSearch
  /** The folder of the built pages, as any other host would be given it. */
  readonly pages: string
  remove(): Promise<void>
}

/** The made-up agency as the CMS would publish it, with its records: the only one that has what is repealed. */
const demoAgency = async (): Promise<PublishedAgency> => {
  const file = path.resolve(import.meta.dirname, '../../seeds/catalogues/demo.json')
  const { records } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly records: readonly (Readonly<Record<string, unknown>> & { readonly released: boolean })[]
  }
  return published({
    ...seedAgency('demo'),
    records: records.flatMap(({ attachments: _, ...record }, i) =>
      record.released
        ? [
            {
              ...record,
              id: `record${String(i)}`,
              code: String(i + 1),
              item: String(record['item']),
              releasedAt: '2026-11-20T01:00:00.000Z',
              updatedAt: '2026-11-20T01:00:00.000Z',
              attachments: [],
            },
          ]
        : [],
    ),
  })
}

/** Identities are the CMS's own, one for each document of all agencies. */
const apart = (agency: PublishedAgency): PublishedAgency => {
  const own = (id: string): string => `${agency.slug.replaceAll('-', '')}${id}`
  return published({
    ...agency,
    catalogues: agency.catalogues.map((catalogue) => ({
      ...catalogue,
      items: catalogue.items.map((item) => ({ ...item, id: own(item.id) })),
    })),
    records: agency.records.map((record) => ({ ...record, id: own(record.id) })),
  })
}

export const seededAgencies = async (): Promise<readonly PublishedAgency[]> => [
  ...seedSlugs.map((slug) => apart(seedAgency(slug))),
  apart(await demoAgency()),
]

export const publicSite = async (
  agencies: readonly PublishedAgency[],
  files: Readonly<Record<string, string>> = {},
  /** With compressed copies, as a release has them; they take as long as ten thousand pages take to build. */
  { compressed = false } = {},
): Promise<PublicSite> => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  try {
    await writePublication(data, agencies, files)
    const built = await buildSite({
      GONGKAI_DATA: data,
      BASE_PATH: '/',
      SITE_URL: 'https://gk.example.gov.cn',
    })
    if (built.code !== 0) throw new Error(built.output)
    const search = await startSearch()
    const keys = await ensureSearchKeys(search.url, search.masterKey)
    await fill(search, indexName('zh-Hans'), agencies.flatMap(searchDocuments))
    const site = await startSite({ search: { url: search.url, key: keys.site } })
    writeRelease(site.dir, 'first', Object.fromEntries(built.bytes))
    const pages = path.join(site.dir, 'releases', 'first')
    if (compressed) for (const [name, bytes] of built.bytes) await finishFile(path.join(pages, name), bytes)
    switchTo(site.dir, 'first')
    return {
      url: site.url,
      search,
      pages,
      remove: async () => {
        await site.stop()
        await search.stop()
      },
    }
  } finally {
    await rm(data, { recursive: true })
  }
}
