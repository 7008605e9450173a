import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import { agencyDownloads, agencyPages, agencyPath, downloadFormats } from '@gongkai/catalogue-core/page'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import { isDeepStrictEqual } from 'node:util'
import type { IndexDocument } from './index-documents.ts'

/** One way in which a copy differs from the CMS. `what` is a document's id or a page's address. */
export interface Drift {
  readonly where: 'index' | 'site'
  readonly how: 'missing' | 'leftOver' | 'outdated'
  readonly locale: Locale | null
  readonly what: string
  readonly title: string
}

const indexDrift = (
  locale: Locale,
  agencies: readonly PublishedAgency[],
  index: readonly IndexDocument[],
): readonly Drift[] => {
  const wanted = new Map(agencies.flatMap(searchDocuments).map((document) => [document.id, document]))
  const present = new Map(index.map((document) => [document.id, document]))
  const drift = (how: Drift['how'], what: string, title: unknown): Drift => ({
    where: 'index',
    how,
    locale,
    what,
    title: typeof title === 'string' ? title : '',
  })
  return [
    ...[...wanted.values()].flatMap((document) => {
      const found = present.get(document.id)
      if (found === undefined) return [drift('missing', document.id, document.title)]
      return isDeepStrictEqual(found, { ...document }) ? [] : [drift('outdated', document.id, document.title)]
    }),
    ...index.flatMap((document) =>
      wanted.has(document.id) ? [] : [drift('leftOver', document.id, document['title'])],
    ),
  ]
}

// A page that only an agency has: whatever the site may add for all agencies is not ours to judge.
const agencyPagePattern = new RegExp(
  `^/(?:[a-z]{2}(?:-[A-Za-z]+)?/)?[a-z0-9-]+/(?:catalogue/|catalogue(?:-\\d+)?\\.(?:${downloadFormats.join('|')})|(?:items|records)/[^/]+/)$`,
)

const siteDrift = (agencies: readonly PublishedAgency[], pages: readonly string[]): readonly Drift[] => {
  const wanted = new Map(
    agencies.flatMap((agency) =>
      [...agencyPages(agency), ...agencyDownloads(agency)].map((page) => [page, agency] as const),
    ),
  )
  const present = new Set(pages)
  const homes = new Set(agencies.map(agencyPath))
  // The home of an agency that is gone is told by the pages under it.
  const belongsToAgency = (page: string): boolean =>
    agencyPagePattern.test(page) || (!homes.has(page) && pages.includes(`${page}catalogue/`))
  const drift = (how: Drift['how'], what: string, agency: PublishedAgency | null): Drift => ({
    where: 'site',
    how,
    locale: agency?.locale ?? null,
    what,
    title: agency?.name ?? '',
  })
  return [
    ...[...wanted].flatMap(([page, agency]) => (present.has(page) ? [] : [drift('missing', page, agency)])),
    ...pages.flatMap((page) =>
      belongsToAgency(page) && !wanted.has(page) ? [drift('leftOver', page, null)] : [],
    ),
  ]
}

export interface Copies {
  readonly index: Readonly<Record<Locale, readonly IndexDocument[]>>
  readonly pages: readonly string[]
}

/** Where index and site are not what the CMS has published, content and all. */
export const compare = (agencies: readonly PublishedAgency[], { index, pages }: Copies): readonly Drift[] => [
  ...locales.flatMap((locale) =>
    indexDrift(
      locale,
      agencies.filter((agency) => agency.locale === locale),
      index[locale],
    ),
  ),
  ...siteDrift(agencies, pages),
]
