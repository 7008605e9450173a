import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { leavingPages, outsideLinks, type LeavingPage, type OutsideLink } from '@gongkai/catalogue-core/page'
import { ownHost } from '../address.ts'
import { publicationIndex, publishedAgency } from './publication.ts'

function* linksIn(locale: Locale): Generator<OutsideLink> {
  for (const agency of publicationIndex().agencies)
    if (agency.locale === locale) yield* outsideLinks(publishedAgency(locale, agency.slug), ownHost)
}

/** The pages that the links of a locale's agencies need: one for each address that is no government's. */
export const leavingPagesIn = (locale: Locale): readonly LeavingPage[] => leavingPages(linksIn(locale))
