import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { localeOfRoute } from '../base.ts'
import { publicationIndex, publishedAgency } from './publication.ts'

type Agency = ReturnType<typeof publishedAgency>

interface AgencyParams {
  readonly params: { readonly agency: string }
}

/** A page as Astro has it: the pattern of its route and what stands in its address for the pattern's words. */
interface Asked {
  readonly routePattern: string
  readonly params: Readonly<Record<string, string | undefined>>
}

/** The slugs of the agencies that have pages in a locale. */
const slugsIn = (locale: Locale): readonly Agency['slug'][] =>
  publicationIndex()
    .agencies.filter((agency) => agency.locale === locale)
    .map(({ slug }) => slug)

/** The agencies that have pages under a route's locale. No props: a page reads its agency by its own address. */
export const agencyPaths = (routePattern: string): readonly AgencyParams[] =>
  slugsIn(localeOfRoute(routePattern)).map((slug) => ({ params: { agency: slug } }))

/** Likewise for pages under an agency, one for each code that `codesOf` names. */
export const codePaths = (
  routePattern: string,
  name: 'item' | 'record',
  codesOf: (agency: Agency) => readonly string[],
) => {
  const locale = localeOfRoute(routePattern)
  return slugsIn(locale).flatMap((slug) =>
    codesOf(publishedAgency(locale, slug)).map((code) => ({ params: { agency: slug, [name]: code } })),
  )
}

/** The agency whose page is asked for: everything a page shows follows from its address, whoever renders it. */
export const agencyAsked = ({ routePattern, params }: Asked): Agency =>
  publishedAgency(localeOfRoute(routePattern), params['agency'] ?? '')
