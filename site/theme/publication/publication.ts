import type { Locale, PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { publicationFolder, readAgencyFile, readIndexFile } from './read.ts'

/** What the index says of one agency in one locale. */
export type AgencyLine = PublicationIndex['agencies'][number]

// Pages are built agency by agency, so the one under way and one beside it suffice; all of a province's would not fit.
const kept = 2
const agencies = new Map<string, PublishedAgency>()
let index: PublicationIndex | null = null

export const publicationIndex = (): PublicationIndex => (index ??= readIndexFile(publicationFolder()))

/** Reads the index anew, and lets go of agencies that it says something else of. */
export const forgetPublication = (): void => {
  const before = new Map(index?.agencies.map(({ locale, slug, digest }) => [`${locale}/${slug}`, digest]))
  index = readIndexFile(publicationFolder())
  const now = new Map(index.agencies.map(({ locale, slug, digest }) => [`${locale}/${slug}`, digest]))
  for (const key of agencies.keys()) if (before.get(key) !== now.get(key)) agencies.delete(key)
}

export const publishedAgency = (locale: Locale, slug: string): PublishedAgency => {
  const key = `${locale}/${slug}`
  const found = agencies.get(key)
  if (found !== undefined) return found
  const agency = readAgencyFile(publicationFolder(), locale, slug)
  const oldest = agencies.keys().next()
  if (agencies.size >= kept && oldest.done !== true) agencies.delete(oldest.value)
  agencies.set(key, agency)
  return agency
}
