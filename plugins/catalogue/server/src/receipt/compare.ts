import type { Core } from '@strapi/strapi'
import { AgencySlug, Code, Locale } from '@gongkai/catalogue-core/catalogue'
import { attachmentPath, feedPath, itemPath, recordPath, siteFeedPath } from '@gongkai/catalogue-core/page'
import {
  judgeFeed,
  judgeFile,
  judgePage,
  type Judged,
  type ReceiptStep,
} from '@gongkai/catalogue-core/receipt'
import * as v from 'valibot'
import { table } from '../doors.ts'
import { readAgency } from '../publication/read.ts'
import { feedOutside, fetchOutside, filesInRelease, statusOutside, type Feed } from './outside.ts'
import { filesOf } from './seen.ts'
import { grouped } from './grouped.ts'
import type { ReceiptRow } from './row.ts'

/** Where a receipt's page, feeds and attachments are. */
interface Place {
  readonly row: ReceiptRow
  readonly slug: AgencySlug
  readonly locale: Locale
  readonly page: string
  readonly feeds: readonly string[]
  readonly files: readonly string[]
}

const Named = v.object({ slug: AgencySlug, language: Locale, code: Code })

const placesOf = async (strapi: Core.Strapi, rows: readonly ReceiptRow[]): Promise<readonly Place[]> => {
  const agencies = await table(strapi, 'agency').findMany({
    where: { documentId: { $in: [...new Set(rows.map(({ agencyKey }) => agencyKey))] } },
    select: ['documentId', 'slug'],
  })
  const slugs = new Map(agencies.map(({ documentId, slug }) => [documentId, slug]))
  return rows.flatMap((row) => {
    const named = v.safeParse(Named, { ...row, slug: slugs.get(row.agencyKey) ?? row.slug })
    if (!named.success) return []
    const { slug, language: locale, code } = named.output
    const agency = { slug, locale }
    return [
      {
        ...{ row, slug, locale },
        page: row.kind === 'item' ? itemPath(agency, { code }) : recordPath(agency, { code }),
        feeds: row.act === 'withdrawn' ? [feedPath(agency), siteFeedPath(locale)] : [],
        files:
          row.act === 'withdrawn' ? filesOf(row).map((file) => attachmentPath(agency, { code }, file)) : [],
      },
    ]
  })
}

/** Which of these are public now; one reading for each agency and language. */
const shownAmong = async (
  strapi: Core.Strapi,
  places: readonly Place[],
): Promise<ReadonlySet<ReceiptRow>> => {
  const shown = new Set<ReceiptRow>()
  for (const own of grouped(places, ({ slug, locale }) => `${locale} ${slug}`).values()) {
    const [first] = own
    if (first === undefined) continue
    const about = own.map(({ row }) => row.about)
    const agency = await readAgency(strapi, first.slug, first.locale, about)
    const ids = new Set<string>([
      ...(agency?.catalogues.flatMap(({ items }) => items.map(({ id }) => id)) ?? []),
      ...(agency?.records.map(({ id }) => id) ?? []),
    ])
    for (const { row } of own) if (ids.has(row.about)) shown.add(row)
  }
  return shown
}

/** What was found of one receipt. */
export interface Found {
  readonly row: ReceiptRow
  readonly shown: boolean
  readonly judged: Readonly<Partial<Record<ReceiptStep, Judged>>>
}

export interface Outside {
  /** Of the rebuild service. */
  readonly service: string
  /** Of the public site, with its base path and no slash at its end. */
  readonly site: string
  readonly stop: AbortSignal
}

const atOnce = 6

const inTurn = async <T, R>(of: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  const queue = of.entries()
  const work = async (): Promise<void> => {
    for (const [i, one] of queue) done[i] = await act(one)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return done
}

/** The first that is wrong, of several that all have to be right. */
const allOf = (judged: readonly Judged[]): Judged => judged.find((one) => !one.right) ?? { right: true }

/** Compares what the public gets with what the live release holds, for all of these; a reason where that cannot be asked. */
export const compareOutside = async (
  strapi: Core.Strapi,
  rows: readonly ReceiptRow[],
  { service, site, stop }: Outside,
): Promise<readonly Found[] | { readonly away: string }> => {
  const places = await placesOf(strapi, rows)
  const shown = await shownAmong(strapi, places)
  const release = await filesInRelease(
    service,
    [...new Set(places.flatMap(({ page, files }) => [page, ...files]))],
    stop,
  )
  if (release.is === 'away') return { away: release.reason }
  const built = (address: string): string | null => release.files.get(address) ?? null
  const feeds = new Map<string, Promise<Feed>>()
  const feed = (address: string): Promise<Feed> => {
    const read = feeds.get(address) ?? feedOutside(`${site}${address}`, stop)
    feeds.set(address, read)
    return read
  }
  return inTurn(places, async ({ row, page, feeds: listing, files }) => {
    const isShown = shown.has(row)
    const pageJudged = judgePage(built(page), isShown, await fetchOutside(`${site}${page}`, stop))
    if (row.act === 'released') return { row, shown: isShown, judged: { page: pageJudged } }
    const feedsJudged: Judged[] = []
    for (const address of listing) {
      const read = await feed(address)
      // An entry's id is the address of its page.
      feedsJudged.push(
        judgeFeed(read.is === 'read' ? { ...read, lists: read.text.includes(`${page}</id>`) } : read),
      )
    }
    const filesJudged: Judged[] = []
    for (const address of files)
      filesJudged.push(judgeFile(built(address), await statusOutside(`${site}${address}`, stop), address))
    return {
      ...{ row, shown: isShown },
      judged: { page: pageJudged, feed: allOf(feedsJudged), files: allOf(filesJudged) },
    }
  })
}
