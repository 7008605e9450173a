import type { PublishedAgency } from '../catalogue/agency.ts'
import { bodyLinks } from '../catalogue/body/links.ts'
import { defaultLocale, type Locale } from '../catalogue/ids.ts'
import { addressCode } from './address-code.ts'
import { basisCode, citingsOf } from './citing.ts'
import { contactOf } from './column-facts.ts'
import { destinationOf } from './outward.ts'
import { agencyPath, basisPath, columnPath, recordPath } from './paths.ts'

/** The page that says where an address outside leads, before one goes there. */
export const leavingPath = (locale: Locale, address: string): string =>
  `${locale === defaultLocale ? '/' : `/${locale}/`}about/leaving/${addressCode(address)}/`

/** A page that links outside. */
export interface LinkingPage {
  readonly title: string
  readonly path: string
}

export interface OutsideLink {
  readonly address: string
  readonly from: LinkingPage
}

const linksOfBases = (
  agency: PublishedAgency,
  leadsOut: (address: string) => boolean,
): readonly OutsideLink[] => {
  const links = agency.bases.flatMap(({ url, title }) =>
    url === null || !leadsOut(url) ? [] : [{ url, title, code: basisCode({ title }) }],
  )
  if (links.length === 0) return []
  const cited = new Set<string>()
  citingsOf(agency, ({ code }) => cited.add(code))
  return links.map(({ url, title, code }) => ({
    address: url,
    from: cited.has(code)
      ? { title, path: basisPath(agency.locale, code, 1) }
      : { title: agency.name, path: agencyPath(agency) },
  }))
}

/**
 * Every link of an agency's public content that leads to no government's site: from bodies, where one applies, and from
 * the bases it cites.
 */
export const outsideLinks = (agency: PublishedAgency, ownHost: string): readonly OutsideLink[] => {
  const leadsOut = (address: string): boolean => destinationOf(address, ownHost) === 'elsewhere'
  return [
    ...agency.records.flatMap((record) =>
      bodyLinks(record.body)
        .filter(leadsOut)
        .map((address) => ({ address, from: { title: record.title, path: recordPath(agency, record) } })),
    ),
    ...contactOf(agency).flatMap(({ field, link }) =>
      field !== 'applyUrl' || link === null || !leadsOut(link)
        ? []
        : [{ address: link, from: { title: agency.name, path: columnPath(agency, 'apply') } }],
    ),
    ...linksOfBases(agency, leadsOut),
  ]
}

/** Of links outside those that leave the site at this host. */
export const linksFrom = (links: readonly OutsideLink[], ownHost: string): readonly OutsideLink[] =>
  links.filter(({ address }) => destinationOf(address, ownHost) === 'elsewhere')

/** The pages that an agency's links outside need, each once. */
export const leavingPaths = (agency: PublishedAgency, ownHost: string): readonly string[] => [
  ...new Set(outsideLinks(agency, ownHost).map(({ address }) => leavingPath(agency.locale, address))),
]

export interface LeavingPage {
  readonly code: string
  /** One; several only where addresses happen to share a code: then the page names them all. */
  readonly addresses: readonly string[]
  /** The pages one may have come from. */
  readonly from: readonly LinkingPage[]
}

const backLinks = 20

/** The pages of one locale, from the links of all its agencies. */
export const leavingPages = (links: Iterable<OutsideLink>): readonly LeavingPage[] => {
  const pages = new Map<string, { addresses: Set<string>; from: Map<string, LinkingPage> }>()
  for (const { address, from } of links) {
    const code = addressCode(address)
    const page = pages.get(code) ?? { addresses: new Set(), from: new Map() }
    page.addresses.add(address)
    if (page.from.size < backLinks) page.from.set(from.path, from)
    pages.set(code, page)
  }
  return [...pages].map(([code, { addresses, from }]) => ({
    code,
    addresses: [...addresses].sort(),
    from: [...from.values()],
  }))
}
