import { defaultLocale, locales } from '@gongkai/catalogue-core/catalogue'
import { dcatPath, redirectsPath, siteSitemapPath, sitemapPath } from '@gongkai/catalogue-core/page'
import { addressOf } from '@gongkai/catalogue-core/release'
import { agencyDataFile, dcatFile } from './data.ts'
import { downloadFile } from './downloads.ts'
import { agencyMarkFile, movedMarkFile } from './marks.ts'
import { publicationIndex, publishedAgency } from './publication.ts'
import { movedPage, redirectsFile } from './redirects.ts'
import type { Site } from './site.ts'
import { agencySitemapFile, sitemapFile, siteSitemapFile } from './sitemap.ts'

/** The agency in whose folder a file lies, and its path in there. */
const placed = (path: string) => {
  const [first = '', ...others] = path.split('/')
  const language = locales.find((locale) => locale === first && locale !== defaultLocale)
  const locale = language ?? defaultLocale
  const [slug = '', ...steps] = language === undefined ? [first, ...others] : others
  const rest = steps.join('/')
  return publicationIndex().agencies.some((one) => one.locale === locale && one.slug === slug)
    ? { locale, slug, rest }
    : null
}

const isMark = (path: string): boolean => /\/\.[^/]+$/.test(path)

const ofAgency = (path: string, site: Site): Uint8Array | string | null => {
  const found = placed(path)
  if (found === null) return isMark(path) ? movedMarkFile(path) : null
  const { locale, slug, rest } = found
  const agency = publishedAgency(locale, slug)
  if (isMark(path)) return agencyMarkFile(agency, path)
  return (
    agencyDataFile(agency, rest, site) ?? downloadFile(agency, rest) ?? agencySitemapFile(agency, rest, site)
  )
}

/** What stands in a file that Astro has no page for, by its path in the release; null for all others. */
export const writtenFile = (path: string, site: Site): Uint8Array | string | null => {
  switch (`/${path}`) {
    case dcatPath:
      return dcatFile(site)
    case redirectsPath:
      return redirectsFile()
    case sitemapPath:
      return sitemapFile(site)
    case siteSitemapPath:
      return siteSitemapFile(site)
    default:
      if (!path.endsWith('/index.html')) return ofAgency(path, site)
      // Where an agency stands none ever moved away from: the CMS gives no former address to another.
      return placed(path) === null ? movedPage(addressOf(path), site) : null
  }
}
