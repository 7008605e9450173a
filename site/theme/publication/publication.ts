import type { Locale, PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { agencyPages } from '@gongkai/catalogue-core/page'
import { publicationFolder, readAgencyFile, readIndexFile } from './read.ts'

/** An agency and the addresses its content makes. */
interface Loaded {
  readonly agency: PublishedAgency
  readonly pages: ReadonlySet<string>
}

// Pages are built agency by agency, so a few suffice; all of a province's would not fit.
const kept = 6
const agencies = new Map<string, Loaded>()
let index: PublicationIndex | null = null

export const publicationIndex = (): PublicationIndex => (index ??= readIndexFile(publicationFolder()))

/** Reads the index anew, and lets go of agencies that it says something else of. */
export const forgetPublication = (): void => {
  const before = new Map(index?.agencies.map(({ locale, slug, digest }) => [`${locale}/${slug}`, digest]))
  index = readIndexFile(publicationFolder())
  const now = new Map(index.agencies.map(({ locale, slug, digest }) => [`${locale}/${slug}`, digest]))
  for (const key of agencies.keys()) if (before.get(key) !== now.get(key)) agencies.delete(key)
}

const load = (locale: Locale, slug: string): Loaded => {
  const key = `${locale}/${slug}`
  const found = agencies.get(key)
  if (found !== undefined) return found
  const agency = readAgencyFile(publicationFolder(), locale, slug)
  const loaded = { agency, pages: new Set(agencyPages(agency)) }
  const oldest = agencies.keys().next()
  if (agencies.size >= kept && oldest.done !== true) agencies.delete(oldest.value)
  agencies.set(key, loaded)
  return loaded
}

export const publishedAgency = (locale: Locale, slug: string): PublishedAgency => load(locale, slug).agency

/** The locales in which an agency has the page that `pathIn` gives the address of. */
export const localesOf = (
  slug: PublishedAgency['slug'],
  pathIn: (of: Pick<PublishedAgency, 'slug' | 'locale'>) => string,
): readonly Locale[] =>
  publicationIndex()
    .agencies.filter((agency) => agency.slug === slug && load(agency.locale, slug).pages.has(pathIn(agency)))
    .map(({ locale }) => locale)
