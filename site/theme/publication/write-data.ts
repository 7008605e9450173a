import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  agencyDataPath,
  dcatCatalog,
  dcatDatasets,
  dcatPath,
  itemDataPath,
  openAgency,
  openItem,
  openRecord,
  recordDataPath,
  type Absolute,
} from '@gongkai/catalogue-core/page'
import { htmlLang, stringsOf } from '../strings/strings.ts'
import { publicationIndex, publishedAgency } from './publication.ts'

type Agency = ReturnType<typeof publishedAgency>

const dataOf = (agency: Agency, at: Absolute): readonly (readonly [string, unknown])[] => [
  [agencyDataPath(agency), openAgency(agency, at)],
  ...agency.catalogues.flatMap(({ items }) =>
    items.map((item) => [itemDataPath(agency, item), openItem(agency, item.code, at)] as const),
  ),
  ...agency.records.map(
    (record) => [recordDataPath(agency, record), openRecord(agency, record.code, at)] as const,
  ),
]

const titleOf = (title: string | null, { locale, name }: Agency): string =>
  title ?? stringsOf(locale).catalogue.untitled(name)

/**
 * Puts beside each page of an agency what it says as JSON, and all catalogues of the site as DCAT at one address. The same
 * publication gives the same bytes. `siteName` is the one the options give. Answers how many files.
 */
export const writeData = async (dist: URL, at: Absolute, siteName: string | null): Promise<number> => {
  const write = async (address: string, data: unknown): Promise<void> => {
    const to = path.join(fileURLToPath(dist), address)
    await mkdir(path.dirname(to), { recursive: true })
    await writeFile(to, `${JSON.stringify(data)}\n`)
  }
  const datasets = []
  let written = 1
  for (const { locale, slug } of publicationIndex().agencies) {
    const agency = publishedAgency(locale, slug)
    datasets.push(...dcatDatasets(agency, titleOf, at))
    for (const [address, data] of dataOf(agency, at)) {
      await write(address, data)
      written += 1
    }
  }
  const title = { '@value': siteName ?? stringsOf('zh-Hans').siteName, '@language': htmlLang['zh-Hans'] }
  await write(dcatPath, dcatCatalog(datasets, title, at))
  return written
}
