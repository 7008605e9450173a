import type { PublishedAgency } from '../catalogue/agency.ts'
import { bodyLinks } from '../catalogue/body/links.ts'
import { defaultLocale, type Locale } from '../catalogue/ids.ts'
import { contactOf } from './column-facts.ts'
import { destinationOf } from './outward.ts'
import { agencyPath, columnPath, recordPath } from './paths.ts'

const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n
const bits = 64

/** FNV-1a of 64 bits over the characters' units: short, the same everywhere and for ever. */
export const leavingCode = (address: string): string => {
  let hash = offset
  for (let i = 0; i < address.length; i += 1)
    hash = BigInt.asUintN(bits, (hash ^ BigInt(address.charCodeAt(i))) * prime)
  return hash.toString(36).padStart(13, '0')
}

/** The page that says where an address outside leads, before one goes there. */
export const leavingPath = (locale: Locale, address: string): string =>
  `${locale === defaultLocale ? '/' : `/${locale}/`}about/leaving/${leavingCode(address)}/`

/** A page that links outside. */
export interface LinkingPage {
  readonly title: string
  readonly path: string
}

export interface OutsideLink {
  readonly address: string
  readonly from: LinkingPage
}

/** Every link of an agency's public content that leads to no government's site: from bodies, where one applies, and from the bases it cites. */
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
    ...agency.bases.flatMap(({ url }) =>
      url === null || !leadsOut(url)
        ? []
        : [{ address: url, from: { title: agency.name, path: agencyPath(agency) } }],
    ),
  ]
}

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
    const code = leavingCode(address)
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
