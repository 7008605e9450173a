import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { localeOfRoute } from '../base.ts'
import { publicationIndex, publishedAgency } from './publication.ts'

type Agency = ReturnType<typeof publishedAgency>

interface AgencyParams {
  readonly params: { readonly agency: string }
  readonly props: { readonly locale: Locale; readonly slug: string }
}

/** The agencies that have pages under a route's locale. Props are keys only: the page reads its agency itself. */
export const agencyPaths = (routePattern: string): readonly AgencyParams[] => {
  const locale = localeOfRoute(routePattern)
  return publicationIndex()
    .agencies.filter((agency) => agency.locale === locale)
    .map(({ slug }) => ({ params: { agency: slug }, props: { locale, slug } }))
}

/** Likewise for pages under an agency, one for each code that `codesOf` names. */
export const codePaths = (
  routePattern: string,
  name: 'item' | 'record',
  codesOf: (agency: Agency) => readonly string[],
) =>
  agencyPaths(routePattern).flatMap(({ params, props }) =>
    codesOf(publishedAgency(props.locale, props.slug)).map((code) => ({
      params: { ...params, [name]: code },
      props: { ...props, code },
    })),
  )
