import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { defaultLocale, locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import {
  agencyDownloads,
  agencyPages,
  attachmentPath,
  findingsPath,
  homePath,
  leavingPaths,
  recordFiles,
  searchPath,
} from '@gongkai/catalogue-core/page'

/** What a release must hold of the publication, as paths of files: nothing of it may miss, nothing else of its kind may be there. */
export interface SiteInventory {
  readonly pages: ReadonlySet<string>
  /** Catalogues as files. */
  readonly downloads: ReadonlySet<string>
  /** Attachments with their bytes. */
  readonly attachments: ReadonlyMap<string, number>
}

/** `/cixi/items/25/` → `cixi/items/25/index.html` */
const pageFile = (path: string): string => `${path.slice(1)}index.html`

/** `host` is the site's own: what it links to there needs no page that warns of leaving it. */
export const agencyInventory = (agency: PublishedAgency, host: string): SiteInventory => ({
  pages: new Set([...agencyPages(agency), ...leavingPaths(agency, host)].map(pageFile)),
  downloads: new Set(agencyDownloads(agency).map((path) => path.slice(1))),
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

export const siteInventory = (
  agencies: readonly SiteInventory[],
  shown: ReadonlySet<Locale>,
): SiteInventory => ({
  pages: new Set([
    '404.html',
    ...locales
      .filter((locale) => locale === defaultLocale || shown.has(locale))
      .flatMap((locale) => [homePath(locale), searchPath(locale), findingsPath(locale)].map(pageFile)),
    ...agencies.flatMap(({ pages }) => [...pages]),
  ]),
  downloads: new Set(agencies.flatMap(({ downloads }) => [...downloads])),
  attachments: new Map(agencies.flatMap(({ attachments }) => [...attachments])),
})
