import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import {
  aboutPath,
  addressesInPart,
  agencyPath,
  agencySitemapPath,
  basesPath,
  basisParts,
  basisPath,
  comparePath,
  compareParts,
  findingsPath,
  homePath,
  listedPages,
  matterPath,
  pageDates,
  searchPath,
  siteSitemapPath,
  type Absolute,
} from '@gongkai/catalogue-core/page'
import { htmlLang } from '../strings/strings.ts'
import { xml } from '../text/xml.ts'
import { acrossIn } from './across.ts'
import { localesOfLaw, localesOfMatter } from './across-paths.ts'
import type { publishedAgency } from './publication.ts'
import { allShares, localesOf } from './shares.ts'
import type { Site } from './site.ts'

interface Listed {
  readonly path: string
  /** When what it shows last changed; null where that is not known. */
  readonly changed: string | null
  /** The page in each language it exists in. */
  readonly languages: readonly (readonly [Locale, string])[]
}

const counting = (parts: number): readonly number[] => Array.from({ length: parts }, (_, i) => i + 1)

/** A page of no single agency; what it shows is of many hands, so no date is told. */
const undated = (locale: Locale, exists: readonly Locale[], pathIn: (locale: Locale) => string): Listed => ({
  path: pathIn(locale),
  changed: null,
  languages: exists.map((there) => [there, pathIn(there)]),
})

const pagesOfSite = (locale: Locale): readonly Listed[] => [
  ...[homePath, searchPath, aboutPath, findingsPath, basesPath, comparePath].map((pathIn) =>
    undated(locale, locales, pathIn),
  ),
  ...acrossIn(locale).laws.flatMap(({ code, citings }) =>
    counting(basisParts(citings.length)).map((part) =>
      undated(locale, localesOfLaw(code, part), (l) => basisPath(l, code, part)),
    ),
  ),
  ...acrossIn(locale).matters.flatMap(({ id, items }) =>
    counting(compareParts(items.length)).map((part) =>
      undated(locale, localesOfMatter(id, part), (l) => matterPath(l, id, part)),
    ),
  ),
]

const line = ({ path, changed, languages }: Listed, at: Absolute): string => {
  const date = changed === null ? '' : `<lastmod>${changed}</lastmod>`
  const others =
    languages.length < 2
      ? ''
      : languages
          .map(
            ([locale, there]) =>
              `<xhtml:link rel="alternate" hreflang="${htmlLang[locale]}" href="${xml(at(there))}"/>`,
          )
          .join('')
  return `  <url><loc>${xml(at(path))}</loc>${date}${others}</url>`
}

const head = '<?xml version="1.0" encoding="utf-8"?>'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const file = (pages: readonly Listed[], { at }: Site): string =>
  [
    head,
    `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...pages.map((page) => line(page, at)),
    '</urlset>',
    '',
  ].join('\n')

/** The pages that are no agency's. */
export const siteSitemapFile = (site: Site): string => file(locales.flatMap(pagesOfSite), site)

/**
 * The pages of one agency, so that a change of it touches no other's map; the protocol allows so many to a file, the rest
 * stands in the next. Null where the path under the agency's address is no such file.
 */
export const agencySitemapFile = (
  agency: ReturnType<typeof publishedAgency>,
  rest: string,
  site: Site,
): string | null => {
  const found = /^sitemap(?:-(?<part>\d+))?\.xml$/.exec(rest)?.groups
  if (found === undefined) return null
  const part = Number(found['part'] ?? '1')
  const dates = pageDates(agency)
  const own = agencyPath(agency)
  const listed = listedPages(agency).slice((part - 1) * addressesInPart, part * addressesInPart)
  return file(
    listed.map((path) => {
      const pathIn = (locale: Locale): string =>
        `${agencyPath({ slug: agency.slug, locale })}${path.slice(own.length)}`
      const exists = localesOf(agency.slug, (of) => pathIn(of.locale))
      return {
        path,
        changed: dates.get(path) ?? null,
        languages: exists.map((there) => [there, pathIn(there)] as const),
      }
    }),
    site,
  )
}

/** Names the others. */
export const sitemapFile = ({ at }: Site): string =>
  [
    head,
    `<sitemapindex xmlns="${namespace}">`,
    ...[
      siteSitemapPath,
      ...allShares().flatMap((share) =>
        counting(share.sitemaps).map((part) => agencySitemapPath(share, part)),
      ),
    ].map((path) => `  <sitemap><loc>${xml(at(path))}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
