import type { PublishedAgency } from '../catalogue/agency.ts'
import { defaultLocale, type Locale } from '../catalogue/ids.ts'
import type { Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import type { FindingCode } from '../document/findings/finding.ts'

/** Addresses are a promise (DESIGN §5): root-relative, ending in a slash; the site adds its base path. */
type Of = Pick<PublishedAgency, 'slug' | 'locale'>

const prefix = (locale: Locale): string => (locale === defaultLocale ? '/' : `/${locale}/`)

export const homePath = (locale: Locale): string => prefix(locale)
export const searchPath = (locale: Locale): string => `${prefix(locale)}search/`

/** What the search page understands questions with. */
export const understandingPath = '/search/understanding.json'

/** Every component of the site on one page, where a site wants it. */
export const stylePath = (locale: Locale): string => `${prefix(locale)}style/`

/** Where the static search index lies; its files go by a digest of their content, whatever their locale. */
export const staticIndexFolder = '/search/static/'
/** The file of it that is asked for first: the one address that stays while its content changes. */
export const staticIndexPath = (locale: Locale): string => `${staticIndexFolder}${locale}.json`

/** What this site is, where its words come from, and its map. */
export const aboutPath = (locale: Locale): string => `${prefix(locale)}about/`

/** The page that explains what the reader of documents may report, and the place of one code on it. */
export const findingsPath = (locale: Locale): string => `${prefix(locale)}about/findings/`
export const findingPath = (code: FindingCode, locale: Locale): string => `${findingsPath(locale)}#${code}`

const partOf = (part: number): string => (part === 1 ? '' : `${part}/`)

/** The laws that catalogues cite, and one of them; what does not fit on its first page stands under `2/`, `3/` … */
export const basesPath = (locale: Locale): string => `${prefix(locale)}basis/`
export const basisPath = (locale: Locale, code: string, part = 1): string =>
  `${basesPath(locale)}${code}/${partOf(part)}`

/** The matters that several agencies publish, and one of them side by side. */
export const comparePath = (locale: Locale): string => `${prefix(locale)}compare/`
export const matterPath = (locale: Locale, id: string, part = 1): string =>
  `${comparePath(locale)}${id}/${partOf(part)}`

/** The JSON Schema of every `catalogue.json`; one for all languages. */
export const schemaPath = '/about/catalogue.schema.json'

/** What has a JSON Schema of its own under `/about/`. */
export const dataKinds = ['agency', 'item', 'record'] as const
export type DataKind = (typeof dataKinds)[number]
export const dataSchemaPath = (kind: DataKind): string => `/about/${kind}.schema.json`

/** Every catalogue of the site as DCAT, for those who harvest it. */
export const dcatPath = '/catalog.jsonld'

/** The Atom feed of all agencies that have content in a locale. */
export const siteFeedPath = (locale: Locale): string => `${prefix(locale)}feed.xml`

/** The site map names others: one of the pages that are no agency's, and one or more of each agency. */
export const sitemapPath = '/sitemap.xml'
export const siteSitemapPath = '/sitemap-site.xml'
export const agencySitemapPath = (agency: Of, part = 1): string =>
  `${agencyPath(agency)}sitemap${part === 1 ? '' : `-${part}`}.xml`

export const agencyPath = ({ slug, locale }: Of): string => `${prefix(locale)}${slug}/`
export const cataloguePath = (agency: Of): string => `${agencyPath(agency)}catalogue/`

/**
 * What an agency's 政府信息公开 column consists of: its four columns in the order of 国办公开办函〔2019〕61号, then the
 * catalogue, how to apply, and how timely it was.
 */
export const agencyColumns = [
  'guide',
  'rules',
  'disclosure',
  'reports',
  'catalogue',
  'apply',
  'timeliness',
] as const
export type AgencyColumn = (typeof agencyColumns)[number]

export const columnPath = (agency: Of, column: AgencyColumn): string => `${agencyPath(agency)}${column}/`

/** The columns an agency has: every one of them, the catalogue where one is public. */
export const columnsOfAgency = ({
  catalogues,
}: Pick<PublishedAgency, 'catalogues'>): readonly AgencyColumn[] =>
  agencyColumns.filter((column) => column !== 'catalogue' || catalogues.length > 0)

export const itemPath = (agency: Of, { code }: Pick<Item, 'code'>): string =>
  `${agencyPath(agency)}items/${code}/`
export const recordPath = (agency: Of, { code }: Pick<GovernmentRecord, 'code'>): string =>
  `${agencyPath(agency)}records/${code}/`

/** The feed of an agency, and the data of its pages for programs. */
export const feedPath = (agency: Of): string => `${agencyPath(agency)}feed.xml`
export const agencyDataPath = (agency: Of): string => `${agencyPath(agency)}agency.json`
export const itemDataPath = (agency: Of, item: Pick<Item, 'code'>): string =>
  `${itemPath(agency, item)}item.json`
export const recordDataPath = (agency: Of, record: Pick<GovernmentRecord, 'code'>): string =>
  `${recordPath(agency, record)}record.json`

/** Every file of data that stands beside a page of the agency. */
export const agencyData = (agency: PublishedAgency): readonly string[] => [
  agencyDataPath(agency),
  ...agency.catalogues.flatMap(({ items }) => items.map((item) => itemDataPath(agency, item))),
  ...agency.records.map((record) => recordDataPath(agency, record)),
]

/** Address of an attachment in the release; `file` is its content-addressed name. */
export const attachmentPath = (agency: Of, record: Pick<GovernmentRecord, 'code'>, file: string): string =>
  `${recordPath(agency, record)}${encodeURIComponent(file)}`

/** The pages of an agency that lists, feeds and site maps may name. */
export const listedPages = (agency: PublishedAgency): readonly string[] => [
  agencyPath(agency),
  ...columnsOfAgency(agency).map((column) => columnPath(agency, column)),
  ...agency.catalogues.flatMap((catalogue) => catalogue.items.map((item) => itemPath(agency, item))),
  ...agency.records.map((record) => recordPath(agency, record)),
]

/**
 * Every page that an agency's public content makes, notices of withdrawal and of items that went into others among them:
 * a release must hold each of them and no other of this agency.
 */
export const agencyPages = (agency: PublishedAgency): readonly string[] => [
  ...listedPages(agency),
  ...agency.withdrawn.map((notice) => recordPath(agency, notice)),
  ...(agency.succeeded ?? []).map((succession) => itemPath(agency, succession)),
]

/** Where the site says which addresses have become others, for the server that leads from one to the next. */
export const redirectsPath = '/redirects.json'

/** An address under which everything once stood, and the one under which it stands now. */
export interface Moved {
  readonly from: string
  readonly to: string
}

/** The agency's own address under each name that it once had. */
export const movedPages = ({
  slug,
  formerSlugs,
  locale,
}: Of & Pick<PublishedAgency, 'formerSlugs'>): readonly Moved[] =>
  formerSlugs.map((former) => ({
    from: agencyPath({ slug: former, locale }),
    to: agencyPath({ slug, locale }),
  }))

/** The forms in which a catalogue can be had as a file, the one most people want first. */
export const downloadFormats = ['xlsx', 'docx', 'csv', 'json'] as const
export type DownloadFormat = (typeof downloadFormats)[number]

/**
 * Address of a catalogue as a file. `position` is its place on the agency's catalogue page, counted from 0: the first is
 * `catalogue.xlsx`, a second one `catalogue-2.xlsx`.
 */
export const downloadPath = (agency: Of, position: number, format: DownloadFormat): string =>
  `${agencyPath(agency)}catalogue${position === 0 ? '' : `-${position + 1}`}.${format}`

/** Every file that an agency's catalogues make: like its pages, no more and no fewer may stand in a release. */
export const agencyDownloads = (agency: PublishedAgency): readonly string[] =>
  agency.catalogues.flatMap((_, position) =>
    downloadFormats.map((format) => downloadPath(agency, position, format)),
  )
