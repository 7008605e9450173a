import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { agencyPath } from '@gongkai/catalogue-core/page'
import { agencyMade, siteMade, type AgencyShare, type Made } from '@gongkai/catalogue-core/release'
import { comparedMattersIn } from './across.ts'
import { digestOf } from './digest.ts'
import { publicationIndex } from './publication.ts'
import { allShares, sharesOf } from './shares.ts'
import type { Site } from './site.ts'

/** The locales in which an agency has a page at this place under its address. */
const existsBeside = (siblings: ReturnType<typeof sharesOf>) => {
  return (address: string): readonly Locale[] => {
    const own = siblings.find((share) => address.startsWith(agencyPath(share)) && share.pages.has(address))
    if (own === undefined) return []
    const rest = address.slice(agencyPath(own).length)
    return siblings
      .filter((share) => share.pages.has(`${agencyPath(share)}${rest}`))
      .map(({ locale }) => locale)
  }
}

/** Every file of one agency in one locale, and what each is made from. */
export const madeOfAgency = ({ locale, slug }: Pick<AgencyShare, 'locale' | 'slug'>): Made => {
  const siblings = sharesOf(slug)
  const share = siblings.find((one) => one.locale === locale)
  if (share === undefined) return new Map()
  const around = { exists: existsBeside(siblings), compared: comparedMattersIn(locale) }
  return agencyMade(share.made, around, digestOf)
}

/** Every file that is no agency's, but for the static search index. */
export const madeOfSite = ({ host, stylePage, sheets }: Site): Made => {
  const shares = allShares()
  const slugs = new Set<string>(shares.map(({ slug }) => slug))
  return new Map([
    ...siteMade({ shares, words: publicationIndex().words, host, stylePage }, digestOf),
    ...Object.entries(sheets)
      .filter(([slug]) => slugs.has(slug))
      .map(([slug, sheet]) => [`${slug}/brand.css`, digestOf(sheet)] as const),
  ])
}
