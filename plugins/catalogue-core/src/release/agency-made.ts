import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { listedItems, newestFirst, type ListedItem } from '../page/agency.ts'
import { recordFiles } from '../page/attachment.ts'
import { lastChange } from '../page/agency.ts'
import { agencyMarks } from '../page/marks.ts'
import { matterOf, type Matters } from '../page/matter.ts'
import { newestEntries } from '../page/newest.ts'
import {
  agencyDataPath,
  agencyPath,
  agencySitemapPath,
  attachmentPath,
  columnPath,
  columnsOfAgency,
  downloadFormats,
  downloadPath,
  feedPath,
  itemDataPath,
  itemPath,
  listedPages,
  recordDataPath,
  recordPath,
} from '../page/paths.ts'
import { itemsOf } from '../page/record.ts'
import { addressesInPart, pageDates } from '../page/sitemap.ts'
import { addressOf, attachmentWord, fileAt, pageFile, type Digest, type Exists, type Made } from './made.ts'

/** What an agency's files are made from, as far as it is the agency's own. */
export interface OwnMade {
  /** By the path of each file, one word for all of the agency that it shows. */
  readonly words: Made
  /** Of the pages of items, the matter that each is placed under. */
  readonly matters: ReadonlyMap<string, string>
  /** Of its site maps, the addresses in each. */
  readonly listed: ReadonlyMap<string, readonly string[]>
}

/** What an agency's pages show that is not the agency's. */
export interface Around {
  readonly exists: Exists
  /** The matters that several agencies of the locale publish: an item of one links to the comparison. */
  readonly compared: ReadonlySet<string>
}

/** Of an item, as much as a page of something under it shows: not whom to call, nor when it was changed. */
const above = (item: Item | null | undefined): unknown =>
  item == null ? null : [item.code, item.path, item.content, item.deadline, item.number]

const neighbour = (listed: ListedItem | undefined): unknown =>
  listed === undefined ? null : [listed.item.code, listed.item.path, listed.distinction]

/** What every page of an agency may show: all it says of itself, but not its items and records. */
const frameOf = (agency: PublishedAgency): unknown => {
  const { catalogues: _, records: __, withdrawn: ___, succeeded: ____, ...frame } = agency
  return [frame, columnsOfAgency(agency)]
}

/** How many files the site map of so many addresses needs; an agency without any has an empty one. */
export const sitemapParts = (addresses: number): number => Math.max(1, Math.ceil(addresses / addressesInPart))

/** Every file of one agency in one locale, and what each is made from of the agency alone: taken once, and kept with its share. */
export const ownMade = (agency: PublishedAgency, matters: Matters, digest: Digest): OwnMade => {
  const made = new Map<string, string>()
  const placed = new Map<string, string>()
  const listedIn = new Map<string, readonly string[]>()
  const word = (from: unknown): string => digest(JSON.stringify(from))
  // The first that has an address has it: two rows of one code are one page.
  const put = (path: string, from: unknown): void => {
    if (!made.has(path)) made.set(path, word(from))
  }
  const page = (address: string, ...from: readonly unknown[]): void => {
    put(pageFile(address), from)
  }
  const file = (address: string, ...from: readonly unknown[]): void => {
    put(fileAt(address), from)
  }

  const frame = word(frameOf(agency))
  const heads = agency.catalogues.map(({ items: _, ...head }) => word(head))
  const items = new Map(agency.catalogues.flatMap((one) => one.items).map((item) => [item, word(item)]))
  const records = new Map(agency.records.map((record) => [record, word(record)]))
  const catalogues = agency.catalogues.map(({ items: rows }, i) =>
    word([heads[i], rows.map((item) => items.get(item))]),
  )
  const whole = word([frame, catalogues, [...records.values()], agency.withdrawn, agency.succeeded])

  page(agencyPath(agency), whole)
  for (const column of columnsOfAgency(agency))
    page(columnPath(agency, column), column, frame, column === 'catalogue' ? catalogues : whole)
  file(feedPath(agency), agency.name, newestEntries(agency), lastChange(agency))
  file(agencyDataPath(agency), whole)
  const listed = listedPages(agency)
  const dates = pageDates(agency)
  for (let part = 1; part <= sitemapParts(listed.length); part += 1) {
    const address = agencySitemapPath(agency, part)
    const own = listed.slice((part - 1) * addressesInPart, part * addressesInPart)
    file(
      address,
      own.map((one) => [one, dates.get(one) ?? null]),
    )
    listedIn.set(fileAt(address), own)
  }

  for (const [position, catalogue] of catalogues.entries())
    for (const format of downloadFormats) file(downloadPath(agency, position, format), catalogue)

  const under = groupedByItem(agency.records)
  for (const [i, catalogue] of agency.catalogues.entries()) {
    const rows = listedItems(catalogue.items)
    for (const [at, { item, distinction }] of rows.entries()) {
      const standing = newestFirst(under.get(item.code) ?? []).map((record) => records.get(record))
      const gone = agency.withdrawn.filter((notice) => notice.item === item.code)
      const beside = [neighbour(rows[at - 1]), neighbour(rows[at + 1])]
      const path = pageFile(itemPath(agency, item))
      const matter = matterOf(item, matters)
      if (matter.is !== 'nothing' && !made.has(path)) placed.set(path, matter.id)
      put(path, [frame, heads[i], items.get(item), distinction, standing, gone, beside])
      file(itemDataPath(agency, item), frame, items.get(item), standing)
    }
  }
  const itemWith = itemsOf(agency)
  const releasedAt = new Map(agency.records.map((record) => [record.code as string, record.releasedAt]))
  for (const record of agency.records) {
    const item = above(itemWith.get(record.item))
    const interpreted = record.links.map(({ code }) => releasedAt.get(code) ?? null)
    page(recordPath(agency, record), frame, records.get(record), item, interpreted)
    file(recordDataPath(agency, record), frame, records.get(record), item)
    for (const { file: name, bytes } of recordFiles(record))
      made.set(fileAt(attachmentPath(agency, record, name)), attachmentWord(name, bytes))
  }
  // Those of former addresses lie in no folder of the agency.
  for (const { path, says } of agencyMarks(agency).filter((mark) => mark.path.startsWith(agencyPath(agency))))
    file(path, says)
  for (const notice of agency.withdrawn)
    page(
      recordPath(agency, notice),
      frame,
      notice,
      above(notice.item === null ? null : itemWith.get(notice.item)),
    )
  for (const succession of agency.succeeded ?? [])
    page(
      itemPath(agency, succession),
      frame,
      succession,
      succession.to.map((code) => above(itemWith.get(code))),
    )
  return { words: made, matters: placed, listed: listedIn }
}

const isPage = (path: string): boolean => /(?:^|\/)index\.html$/.test(path)

/** Every file of one agency in one locale, and what each is made from. */
export const agencyMade = (
  { words, matters, listed }: OwnMade,
  { exists, compared }: Around,
  digest: Digest,
): Made => {
  const around = (path: string): string => {
    const addresses = listed.get(path)
    if (addresses !== undefined) return digest(JSON.stringify(addresses.map(exists)))
    if (!isPage(path)) return ''
    const isCompared = compared.has(matters.get(path) ?? '')
    return [...exists(addressOf(path)), ...(isCompared ? ['compared'] : [])].join(' ')
  }
  return new Map([...words].map(([path, word]) => [path, `${word} ${around(path)}`.trimEnd()]))
}

const groupedByItem = (
  records: readonly GovernmentRecord[],
): ReadonlyMap<string, readonly GovernmentRecord[]> => {
  const under = new Map<string, GovernmentRecord[]>()
  for (const record of records) {
    const group = under.get(record.item)
    if (group === undefined) under.set(record.item, [record])
    else group.push(record)
  }
  return under
}
