import type { PublicationIndex } from '../catalogue/agency.ts'
import { locales, type Locale } from '../catalogue/ids.ts'
import { basisParts } from '../page/basis.ts'
import { compareParts } from '../page/compare.ts'
import { leavingPages, linksFrom } from '../page/leaving.ts'
import { movedMarks } from '../page/marks.ts'
import {
  aboutPath,
  basesPath,
  basisPath,
  comparePath,
  dataKinds,
  dataSchemaPath,
  dcatPath,
  findingsPath,
  homePath,
  matterPath,
  redirectsPath,
  schemaPath,
  searchPath,
  siteFeedPath,
  sitemapPath,
  siteSitemapPath,
  stylePath,
  understandingPath,
} from '../page/paths.ts'
import { fileAt, pageFile, type Digest, type Made } from './made.ts'
import { comparedIn, type AgencyShare } from './share.ts'

export interface SiteAround {
  /** One for each agency and locale, in the order of the publication's index. */
  readonly shares: readonly AgencyShare[]
  readonly words: PublicationIndex['words']
  /** Where the site is reached: its links there lead nowhere else. */
  readonly host: string
  /** Whether the site shows its own components. */
  readonly stylePage: boolean
}

/** What changes only with the theme. */
const still = 'theme'

const counting = (parts: number): readonly number[] => Array.from({ length: parts }, (_, i) => i + 1)

/** What several agencies say of one thing, in their order, and how often in all. */
interface Said {
  readonly words: string[]
  count: number
}

const saidOf = (
  shares: readonly AgencyShare[],
  wordsOf: (share: AgencyShare) => ReadonlyMap<string, string>,
  countsOf: (share: AgencyShare) => ReadonlyMap<string, number>,
): ReadonlyMap<string, Said> => {
  const said = new Map<string, Said>()
  for (const share of shares)
    for (const [key, word] of wordsOf(share)) {
      const known: Said = said.get(key) ?? { words: [], count: 0 }
      known.words.push(word)
      known.count += countsOf(share).get(key) ?? 0
      said.set(key, known)
    }
  return said
}

/** How many pages each law, or each compared matter, has in each locale. */
type Parts = ReadonlyMap<
  Locale,
  ReadonlyMap<string, { readonly parts: number; readonly words: readonly string[] }>
>

const partsOf = (said: ReadonlyMap<string, Said>, parts: (count: number) => number) =>
  new Map([...said].map(([key, { words, count }]) => [key, { words, parts: parts(count) }]))

const inLocales = <T>(of: (locale: Locale) => T): ReadonlyMap<Locale, T> =>
  new Map(locales.map((locale) => [locale, of(locale)]))

/** The locales whose law or matter of this key has so many pages. */
const existing = (all: Parts, key: string, part: number): readonly Locale[] =>
  locales.filter((locale) => (all.get(locale)?.get(key)?.parts ?? 0) >= part)

/** Every file that is no agency's, and what each is made from; those of the static search index are named by what they hold. */
export const siteMade = ({ shares, words, host, stylePage }: SiteAround, digest: Digest): Made => {
  const made = new Map<string, string>()
  const word = (from: unknown): string => digest(JSON.stringify(from))
  const page = (address: string, ...from: readonly unknown[]): void => {
    made.set(pageFile(address), word(from))
  }
  const file = (address: string, ...from: readonly unknown[]): void => {
    made.set(fileAt(address), word(from))
  }
  const of = (locale: Locale) => shares.filter((share) => share.locale === locale)

  const laws: Parts = inLocales((locale) =>
    partsOf(
      saidOf(
        of(locale),
        (share) => share.laws,
        (share) => share.citings,
      ),
      basisParts,
    ),
  )
  const matters: Parts = inLocales((locale) => {
    const compared = comparedIn(shares, locale)
    const said = saidOf(
      of(locale),
      (share) => share.matters,
      (share) => share.rows,
    )
    return partsOf(new Map([...said].filter(([id]) => compared.has(id))), compareParts)
  })

  const summaries = word(shares.map(({ summary }) => summary))
  const columns = shares.map(({ slug, locale, columns: own }) => [slug, locale, own])
  const all = word(shares.map(({ whole }) => whole))
  for (const locale of locales) {
    page(homePath(locale), summaries)
    page(searchPath(locale), summaries)
    page(aboutPath(locale), summaries, columns)
    page(findingsPath(locale), still)
    if (stylePage) page(stylePath(locale), summaries, of(locale)[0]?.whole)
    file(
      siteFeedPath(locale),
      of(locale).map(({ across }) => across.newest),
    )
    for (const { code, ...leaving } of leavingPages(
      linksFrom(
        of(locale).flatMap(({ outside }) => outside),
        host,
      ),
    ))
      page(`${aboutPath(locale)}leaving/${code}/`, leaving)

    page(basesPath(locale), [...(laws.get(locale) ?? [])])
    for (const [code, { words: said, parts }] of laws.get(locale) ?? [])
      for (const part of counting(parts))
        page(basisPath(locale, code, part), said, parts, existing(laws, code, part))

    page(comparePath(locale), [...(matters.get(locale) ?? [])])
    for (const [id, { words: said, parts }] of matters.get(locale) ?? [])
      for (const part of counting(parts))
        page(matterPath(locale, id, part), said, parts, existing(matters, id, part))
  }

  made.set('404.html', word(still))
  for (const address of ['/robots.txt', schemaPath, ...dataKinds.map(dataSchemaPath)]) file(address, still)
  file(understandingPath, all, words)
  file(
    dcatPath,
    shares.flatMap(({ datasets }) => datasets),
  )
  file(
    redirectsPath,
    shares.map(({ moved, succeeded }) => [moved, succeeded]),
  )
  for (const { name, moved } of shares) {
    for (const one of moved) page(one.from, name, one.to)
    for (const { path, says } of movedMarks(moved)) file(path, says)
  }
  file(
    sitemapPath,
    shares.map(({ slug, locale, sitemaps }) => [slug, locale, sitemaps]),
  )
  file(
    siteSitemapPath,
    [...laws].map(([locale, own]) => [locale, [...own].map(([code, { parts }]) => [code, parts])]),
    [...matters].map(([locale, own]) => [locale, [...own].map(([id, { parts }]) => [id, parts])]),
  )
  return made
}

/** What the static search index is made from: everything that can be found. */
export const searchIndexMade = (shares: readonly AgencyShare[], digest: Digest): string =>
  digest(JSON.stringify(shares.map(({ whole }) => whole)))
