import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import {
  addressesInPart,
  agencyPath,
  basesPath,
  basisParts,
  basisPath,
  comparePath,
  compareParts,
  aboutPath,
  findingsPath,
  homePath,
  listedPages,
  matterPath,
  pageDates,
  searchPath,
  sitemapPartPath,
  sitemapPath,
  type Absolute,
} from '@gongkai/catalogue-core/page'
import { htmlLang } from '../strings/strings.ts'
import { xml } from '../text/xml.ts'
import { acrossIn } from './across.ts'
import { localesOfLaw, localesOfMatter } from './across-paths.ts'
import { localesOf, publicationIndex, publishedAgency } from './publication.ts'

interface Listed {
  readonly path: string
  /** When what it shows last changed; null where that is not known. */
  readonly changed: string | null
  /** The page in each language it exists in. */
  readonly languages: readonly (readonly [Locale, string])[]
}

const counting = (parts: number): readonly number[] => Array.from({ length: parts }, (_, i) => i + 1)

const inLanguages = (exists: readonly Locale[], pathIn: (locale: Locale) => string) =>
  exists.map((locale) => [locale, pathIn(locale)] as const)

/** The pages of no single agency; what they show is of many hands, so no date is told. */
const pagesOfSite = function* (locale: Locale): Generator<Listed> {
  for (const pathIn of [homePath, searchPath, aboutPath, findingsPath, basesPath, comparePath])
    yield { path: pathIn(locale), changed: null, languages: inLanguages(locales, pathIn) }
  for (const { code, citings } of acrossIn(locale).laws)
    for (const part of counting(basisParts(citings.length))) {
      const pathIn = (l: Locale): string => basisPath(l, code, part)
      yield {
        path: pathIn(locale),
        changed: null,
        languages: inLanguages(localesOfLaw(code, part), pathIn),
      }
    }
  for (const { id, items } of acrossIn(locale).matters)
    for (const part of counting(compareParts(items.length))) {
      const pathIn = (l: Locale): string => matterPath(l, id, part)
      yield {
        path: pathIn(locale),
        changed: null,
        languages: inLanguages(localesOfMatter(id, part), pathIn),
      }
    }
}

const pagesOfAgency = function* (locale: Locale, slug: string): Generator<Listed> {
  const agency = publishedAgency(locale, slug)
  const dates = pageDates(agency)
  const own = agencyPath(agency)
  for (const page of listedPages(agency)) {
    const rest = page.slice(own.length)
    const pathIn = (l: Locale): string => `${agencyPath({ slug: agency.slug, locale: l })}${rest}`
    yield {
      path: page,
      changed: dates.get(page) ?? null,
      languages: inLanguages(
        localesOf(agency.slug, (of) => pathIn(of.locale)),
        pathIn,
      ),
    }
  }
}

const pages = function* (): Generator<Listed> {
  for (const locale of locales) yield* pagesOfSite(locale)
  for (const { locale, slug } of publicationIndex().agencies) yield* pagesOfAgency(locale, slug)
}

const line = ({ path: page, changed, languages }: Listed, at: Absolute): string => {
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
  return `  <url><loc>${xml(at(page))}</loc>${date}${others}</url>`
}

const head = '<?xml version="1.0" encoding="utf-8"?>'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const part = (lines: readonly string[]): string =>
  [
    head,
    `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...lines,
    '</urlset>',
    '',
  ].join('\n')

const index = (parts: number, at: Absolute): string =>
  [
    head,
    `<sitemapindex xmlns="${namespace}">`,
    ...counting(parts).map((n) => `  <sitemap><loc>${xml(at(sitemapPartPath(n)))}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')

/**
 * Writes the site map. What does not fit into one file goes into several, and the first address names them; no more than
 * one file's lines are held at a time. Answers how many addresses.
 */
export const writeSitemap = async (dist: URL, at: Absolute, most = addressesInPart): Promise<number> => {
  const write = (address: string, text: string): Promise<void> =>
    writeFile(path.join(fileURLToPath(dist), address), text)
  let lines: string[] = []
  let parts = 0
  let addresses = 0
  for (const page of pages()) {
    if (lines.length === most) {
      parts += 1
      await write(sitemapPartPath(parts), part(lines))
      lines = []
    }
    lines.push(line(page, at))
    addresses += 1
  }
  if (parts === 0) await write(sitemapPath, part(lines))
  else {
    await write(sitemapPartPath(parts + 1), part(lines))
    await write(sitemapPath, index(parts + 1, at))
  }
  return addresses
}
