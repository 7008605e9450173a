import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import {
  agencyColumns,
  agencyDownloads,
  agencyPages,
  agencyPath,
  attachmentPath,
  downloadFormats,
  recordFiles,
} from '@gongkai/catalogue-core/page'
import { agencyFileDocuments, searchDocuments } from '@gongkai/catalogue-core/indexing'
import { isDeepStrictEqual } from 'node:util'
import type { IndexDocument } from './index-documents.ts'
import type { Published } from './publication.ts'

/**
 * One way in which a copy differs from the CMS. `what` is a document's id, a file's name or a page's address; `look`: what
 * the CMS must look at again to mend it, null where that mends nothing.
 */
export interface Drift {
  readonly where: 'index' | 'files' | 'site'
  readonly how: 'missing' | 'leftOver' | 'outdated'
  readonly locale: Locale | null
  readonly what: string
  readonly look: string | null
  readonly title: string
}

type Wanted = Readonly<Record<'id' | 'title', string>> & { readonly record?: unknown }

const indexDrift = (
  where: 'index' | 'files',
  locale: Locale,
  wanted: ReadonlyMap<string, Wanted>,
  index: readonly IndexDocument[],
): readonly Drift[] => {
  const present = new Map(index.map((document) => [document.id, document]))
  const drift = (
    how: Drift['how'],
    { id, title, record }: Readonly<Record<'title' | 'record', unknown>> & { readonly id: string },
  ): Drift => ({
    ...{ where, how, locale, what: id },
    look: where === 'index' ? id : typeof record === 'string' ? record : null,
    title: typeof title === 'string' ? title : '',
  })
  return [
    ...[...wanted.values()].flatMap((document) => {
      const found = present.get(document.id)
      if (found === undefined) return [drift('missing', { record: null, ...document })]
      return isDeepStrictEqual(found, { ...document })
        ? []
        : [drift('outdated', { record: null, ...document })]
    }),
    ...index.flatMap((document) =>
      wanted.has(document.id) ? [] : [drift('leftOver', { title: null, record: null, ...document })],
    ),
  ]
}

const byId = <Document extends Wanted>(documents: readonly Document[]): ReadonlyMap<string, Document> =>
  new Map(documents.map((document) => [document.id, document]))

/** A file of which search has not heard yet is neither missing nor left over: it will be there in a moment. */
const filesDrift = (
  locale: Locale,
  published: readonly Published[],
  index: readonly IndexDocument[],
): readonly Drift[] => {
  const documents = published.flatMap(({ agency, texts }) => agencyFileDocuments(agency, texts))
  const waiting = published.flatMap(({ waiting: names }) => [...names])
  const isSettled = (document: object): boolean =>
    !('url' in document) ||
    !waiting.some(
      (name) => typeof document.url === 'string' && document.url.includes(encodeURIComponent(name)),
    )
  const unread = published.flatMap(({ agency, unread: names }) =>
    agency.records.flatMap(({ id, attachments }) =>
      attachments.flatMap(({ file, name }) => (names.has(file) ? [{ id, file, name }] : [])),
    ),
  )
  return [
    ...indexDrift('files', locale, byId(documents.filter(isSettled)), index.filter(isSettled)),
    ...unread.map(({ id, file, name }): Drift => ({
      ...{ where: 'files', how: 'missing', locale },
      ...{ what: file, look: id, title: name },
    })),
  ]
}

// A page that only an agency has: whatever the site may add for all agencies is not ours to judge.
const agencyPagePattern = new RegExp(
  `^/(?:[a-z]{2}(?:-[A-Za-z]+)?/)?[a-z0-9-]+/(?:(?:${agencyColumns.join('|')})/|catalogue(?:-\\d+)?\\.(?:${downloadFormats.join('|')})|(?:items|records)/[^/]+/|records/[^/]+/[0-9a-f]{64}(?:\\.[a-z0-9]+)?)$`,
)

/** Addresses are encoded, names on disk are not. */
const attachmentsOf = (agency: PublishedAgency): readonly string[] =>
  agency.records.flatMap((record) =>
    recordFiles(record).map(({ file }) => decodeURIComponent(attachmentPath(agency, record, file))),
  )

const siteDrift = (agencies: readonly PublishedAgency[], pages: readonly string[]): readonly Drift[] => {
  const wanted = new Map(
    agencies.flatMap((agency) =>
      [...agencyPages(agency), ...agencyDownloads(agency), ...attachmentsOf(agency)].map(
        (page) => [page, agency] as const,
      ),
    ),
  )
  const present = new Set(pages)
  const homes = new Set(agencies.map(agencyPath))
  // The home of an agency that is gone is told by the pages under it.
  const belongsToAgency = (page: string): boolean =>
    agencyPagePattern.test(page) ||
    (!homes.has(page) && agencyColumns.some((column) => present.has(`${page}${column}/`)))
  const drift = (how: Drift['how'], what: string, agency: PublishedAgency | null): Drift => ({
    where: 'site',
    how,
    locale: agency?.locale ?? null,
    what,
    look: null,
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
  /** What the indexes of attachments hold. */
  readonly files: Readonly<Record<Locale, readonly IndexDocument[]>>
  readonly pages: readonly string[]
}

/** Where index and site are not what the CMS has published, content and all. */
export const compare = (
  published: readonly Published[],
  { index, files, pages }: Copies,
): readonly Drift[] => {
  const agencies = published.map(({ agency }) => agency)
  return [
    ...locales.flatMap((locale) => {
      const own = published.filter(({ agency }) => agency.locale === locale)
      const documents = own.flatMap(({ agency }) => searchDocuments(agency))
      return [
        ...indexDrift('index', locale, byId(documents), index[locale]),
        ...filesDrift(locale, own, files[locale]),
      ]
    }),
    ...siteDrift(agencies, pages),
  ]
}
