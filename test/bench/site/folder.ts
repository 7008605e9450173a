import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { agencyPages, itemPath } from '@gongkai/catalogue-core/page'
import * as v from 'valibot'
import { city } from './city.ts'

/** How much a publication folder holds. `pages` are those that agencies make; the site's own come beside them. */
export interface CitySize {
  readonly agencies: number
  readonly pages: number
  readonly items: number
  readonly records: number
  readonly files: number
  readonly bytes: number
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const agencyFile = (folder: string, { locale, slug }: { locale: string; slug: string }): string =>
  path.join(folder, 'agencies', locale, `${slug}.json`)

/** An index as the CMS gives it: with the number of the newest change that it knows. */
const indexText = (agencies: PublicationIndex['agencies'], version: number): string =>
  JSON.stringify({ version, agencies, words: { entries: [], off: [] } })

/** Writes a city of so many pages in the form that the site's build takes, one agency after the other. */
export const writeCity = async (folder: string, pages: number): Promise<CitySize> => {
  await mkdir(path.join(folder, 'files'), { recursive: true })
  const lines: PublicationIndex['agencies'] = []
  const size = { agencies: 0, pages: 0, items: 0, records: 0, files: 0, bytes: 0 }
  for (const { agency, files } of city(pages)) {
    const text = JSON.stringify(agency)
    const at = agencyFile(folder, agency)
    await mkdir(path.dirname(at), { recursive: true })
    await writeFile(at, text)
    for (const { file, text: held } of files) await writeFile(path.join(folder, 'files', file), held)
    lines.push({ slug: agency.slug, locale: agency.locale, digest: digestOf(text) })
    size.agencies += 1
    size.pages += agencyPages(agency).length
    size.items += agency.catalogues.flatMap(({ items }) => items).length
    size.records += agency.records.length
    size.files += files.length
    size.bytes += Buffer.byteLength(text)
  }
  await writeFile(path.join(folder, 'index.json'), indexText(lines, 1))
  return size
}

export interface Changed {
  readonly locale: string
  readonly slug: string
  /** Address of the item's page. */
  readonly page: string
  readonly before: string
  readonly after: string
  readonly version: number
}

/**
 * Gives one item of one agency another phone number, as one publish does, and the folder a newer version: the agency's
 * file and the index are written anew, nothing else. `nth` picks the agency and the item, so that repeats differ.
 */
export const changePhone = async (folder: string, nth = 0): Promise<Changed> => {
  const indexFile = path.join(folder, 'index.json')
  const told = JSON.parse(await readFile(indexFile, 'utf8')) as { version: number }
  const { agencies } = v.parse(PublicationIndex, told)
  const line = agencies[(nth * 7) % agencies.length]
  if (line === undefined) throw new Error('a city without agencies has no phone')
  const at = agencyFile(folder, line)
  const agency = v.parse(PublishedAgency, JSON.parse(await readFile(at, 'utf8')))
  const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
  const item = items[(nth * 13 + 5) % items.length]
  const [phone] = item?.phones ?? []
  if (item === undefined || phone === undefined) throw new Error('an item without a phone')
  const version = told.version + 1
  const after = `0574-${String(80_000_000 + version)}`
  const before = phone.number
  phone.number = after
  const text = JSON.stringify(agency)
  await writeFile(at, text)
  const digest = digestOf(text)
  await writeFile(
    indexFile,
    indexText(
      agencies.map((one) => (one === line ? { ...one, digest } : one)),
      version,
    ),
  )
  return { locale: line.locale, slug: line.slug, page: itemPath(agency, item), before, after, version }
}
