import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { matters } from '@gongkai/config/matters'
import {
  aboutPath,
  acrossPages,
  acrossShare,
  agencyData,
  agencyDownloads,
  agencyMarks,
  agencyPages,
  agencyPath,
  agencySitemapPath,
  attachmentPath,
  dcatPath,
  feedPath,
  findingsPath,
  homePath,
  leavingPaths,
  movedMarks,
  movedPages,
  recordFiles,
  redirectsPath,
  searchPath,
  siteFeedPath,
  siteSitemapPath,
  sitemapPath,
  understandingPath,
  type AcrossShare,
} from '@gongkai/catalogue-core/page'
import { fileAt, pageFile } from '@gongkai/catalogue-core/release'

/**
 * What a release must hold of the publication, as paths of files: nothing of it may miss, nothing else of its kind may be
 * there. It is counted here from the publication, and not from what the site says of itself: the one checks the other.
 */
export interface Inventory {
  readonly pages: ReadonlySet<string>
  /** Catalogues as files, the data of pages, marks for the server, feeds and site maps. */
  readonly downloads: ReadonlySet<string>
  /** Attachments with their bytes. */
  readonly attachments: ReadonlyMap<string, number>
}

/** The same of one agency, with what it adds to the pages that stand across agencies. */
export interface AgencyInventory extends Inventory {
  readonly locale: Locale
  readonly slug: PublishedAgency['slug']
  readonly across: AcrossShare
  /** What lies in no folder of the agency: pages at its former addresses, and of links that leave the site. */
  readonly beside: ReadonlySet<string>
}

/** `host` is the site's own: what it links to there needs no page that warns of leaving it. */
export const agencyInventory = (agency: PublishedAgency, host: string): AgencyInventory => ({
  locale: agency.locale,
  slug: agency.slug,
  across: acrossShare(agency, matters),
  pages: new Set(agencyPages(agency).map(pageFile)),
  beside: new Set([
    ...[...leavingPaths(agency, host), ...movedPages(agency).map(({ from }) => from)].map(pageFile),
    ...movedMarks(movedPages(agency)).map(({ path }) => fileAt(path)),
  ]),
  downloads: new Set(
    [
      ...agencyDownloads(agency),
      ...agencyData(agency),
      feedPath(agency),
      agencySitemapPath(agency),
      ...agencyMarks(agency)
        .map(({ path }) => path)
        .filter((path) => path.startsWith(agencyPath(agency))),
    ].map(fileAt),
  ),
  attachments: new Map(
    agency.records.flatMap((record) =>
      recordFiles(record).map(({ file, bytes }): [string, number] => [
        fileAt(attachmentPath(agency, record, file)),
        bytes,
      ]),
    ),
  ),
})

const shownIn = (agencies: readonly AgencyInventory[]): readonly Locale[] =>
  locales.filter((locale) => locale === defaultLocale || agencies.some((agency) => agency.locale === locale))

/** What a release must hold that is no agency's. */
export const sharedInventory = (agencies: readonly AgencyInventory[]): Inventory => ({
  pages: new Set([
    '404.html',
    ...shownIn(agencies).flatMap((locale) =>
      [homePath(locale), searchPath(locale), aboutPath(locale), findingsPath(locale)].map(pageFile),
    ),
    ...acrossPages(agencies.map(({ across }) => across)).map(pageFile),
    ...agencies.flatMap(({ beside }) => [...beside]),
  ]),
  downloads: new Set(
    [
      sitemapPath,
      siteSitemapPath,
      redirectsPath,
      dcatPath,
      understandingPath,
      ...shownIn(agencies).map(siteFeedPath),
    ].map(fileAt),
  ),
  attachments: new Map(),
})
