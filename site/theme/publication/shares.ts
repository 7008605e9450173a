import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { AgencyColumn, AgencySummary } from '@gongkai/catalogue-core/page'
import { agencyShare, type AgencyShare } from '@gongkai/catalogue-core/release'
import { matters } from '@gongkai/config/matters'
import { digestOf } from './digest.ts'
import { publicationIndex, publishedAgency, type AgencyLine } from './publication.ts'
import { titleOf } from './title-of.ts'

const taking = { matters, titleOf, digest: digestOf }

/** What was taken of each agency, and from which text of it. */
const kept = new Map<string, { readonly digest: string; readonly share: AgencyShare }>()
let shares: readonly AgencyShare[] | null = null

const shareOf = ({ locale, slug, digest }: AgencyLine): AgencyShare => {
  const key = `${locale}/${slug}`
  const known = kept.get(key)
  if (known?.digest === digest) return known.share
  const share = agencyShare(publishedAgency(locale, slug), digest, taking)
  kept.set(key, { digest, share })
  return share
}

const take = (): readonly AgencyShare[] => {
  const { agencies } = publicationIndex()
  const keys = new Set(agencies.map(({ locale, slug }) => `${locale}/${slug}`))
  for (const key of kept.keys()) if (!keys.has(key)) kept.delete(key)
  return agencies.map(shareOf)
}

/** What each agency adds to the pages that are no agency's, in the order of the index. */
export const allShares = (): readonly AgencyShare[] => (shares ??= take())

/** The shares of one agency, in each locale that it has: for them no other is read. */
export const sharesOf = (slug: AgencySummary['slug']): readonly AgencyShare[] =>
  publicationIndex()
    .agencies.filter((line) => line.slug === slug)
    .map(shareOf)

export const agencySummaries = (): readonly AgencySummary[] => allShares().map(({ summary }) => summary)

/** The columns an agency has. */
export const columnsIn = ({
  slug,
  locale,
}: Pick<AgencySummary, 'slug' | 'locale'>): readonly AgencyColumn[] =>
  allShares().find((share) => share.slug === slug && share.locale === locale)?.columns ?? []

/** The locales in which an agency has the page that `pathIn` gives the address of. */
export const localesOf = (
  slug: AgencySummary['slug'],
  pathIn: (of: Pick<AgencySummary, 'slug' | 'locale'>) => string,
): readonly Locale[] =>
  sharesOf(slug)
    .filter((share) => share.pages.has(pathIn(share)))
    .map(({ locale }) => locale)

/** The index has been read anew: an agency that says the same as before is not looked at again. */
export const forgetShares = (): void => {
  shares = null
}
