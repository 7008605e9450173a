import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { leavingPages, linksFrom, type LeavingPage } from '@gongkai/catalogue-core/page'
import { ownHost } from '../address.ts'
import { allShares } from './shares.ts'

let known: {
  readonly of: ReturnType<typeof allShares>
  readonly pages: Map<Locale, readonly LeavingPage[]>
} | null = null

/** The pages that the links of a locale's agencies need: one for each address that is no government's. */
export const leavingPagesIn = (locale: Locale): readonly LeavingPage[] => {
  const shares = allShares()
  if (known?.of !== shares) known = { of: shares, pages: new Map() }
  const links = shares.filter((share) => share.locale === locale).flatMap(({ outside }) => outside)
  const pages = known.pages.get(locale) ?? leavingPages(linksFrom(links, ownHost))
  known.pages.set(locale, pages)
  return pages
}
