import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { matters } from '@gongkai/config/matters'
import {
  acrossPages,
  acrossShare,
  agencyData,
  agencyDownloads,
  agencyMarks,
  agencyPages,
  attachmentPath,
  dcatPath,
  feedPath,
  aboutPath,
  findingsPath,
  homePath,
  leavingPaths,
  movedPages,
  recordFiles,
  redirectsPath,
  searchPath,
  siteFeedPath,
  sitemapPath,
  type AcrossShare,
} from '@gongkai/catalogue-core/page'

/** What a release must hold of the publication, as paths of files: nothing of it may miss, nothing else of its kind may be there. */
export interface SiteInventory {
  readonly pages: ReadonlySet<string>
  /** Catalogues as files, the data of pages, marks for the server, feeds and site maps. */
  readonly downloads: ReadonlySet<string>
  /** Attachments with their bytes. */
  readonly attachments: ReadonlyMap<string, number>
}

/** `/cixi/items/25/` → `cixi/items/25/index.html` */
const pageFile = (path: string): string => `${path.slice(1)}index.html`

/** The same of one agency, with what it adds to the pages that stand across agencies. */
export interface AgencyInventory extends SiteInventory {
  readonly across: AcrossShare
}

/** `host` is the site's own: what it links to there needs no page that warns of leaving it. */
export const agencyInventory = (agency: PublishedAgency, host: string): AgencyInventory => ({
  across: acrossShare(agency, matters),
  pages: new Set(
    [
      ...agencyPages(agency),
      ...leavingPaths(agency, host),
      ...movedPages(agency).map(({ from }) => from),
    ].map(pageFile),
  ),
  downloads: new Set(
    [
      ...agencyDownloads(agency),
      ...agencyData(agency),
      ...agencyMarks(agency).map(({ path }) => path),
      feedPath(agency),
    ].map((path) => path.slice(1)),
  ),
  attachments: new Map(
    agency.records.flatMap((record) =>
      recordFiles(record).map(({ file, bytes }): [string, number] => [
        // Addresses are encoded, names on disk are not.
        decodeURIComponent(attachmentPath(agency, record, file).slice(1)),
        bytes,
      ]),
    ),
  ),
})

const shownIn = (shown: ReadonlySet<Locale>): readonly Locale[] =>
  locales.filter((locale) => locale === defaultLocale || shown.has(locale))

export const siteInventory = (
  agencies: readonly AgencyInventory[],
  shown: ReadonlySet<Locale>,
): SiteInventory => ({
  pages: new Set([
    '404.html',
    ...shownIn(shown).flatMap((locale) =>
      [homePath(locale), searchPath(locale), aboutPath(locale), findingsPath(locale)].map(pageFile),
    ),
    ...acrossPages(agencies.map(({ across }) => across)).map(pageFile),
    ...agencies.flatMap(({ pages }) => [...pages]),
  ]),
  downloads: new Set([
    ...[sitemapPath, redirectsPath, dcatPath, ...shownIn(shown).map(siteFeedPath)].map((path) =>
      path.slice(1),
    ),
    ...agencies.flatMap(({ downloads }) => [...downloads]),
  ]),
  attachments: new Map(agencies.flatMap(({ attachments }) => [...attachments])),
})
