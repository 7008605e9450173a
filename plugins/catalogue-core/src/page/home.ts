import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Locale } from '../catalogue/ids.ts'
import { newestFirst } from './agency.ts'
import { columnRecords } from './column-records.ts'
import { agencyKind, agencyKinds, regionOf, type AgencyKind, type Region } from './home-place.ts'
import { dayOf } from './moment.ts'
import { recordPath } from './paths.ts'

/** One line of the list of agencies. */
export interface AgencySummary extends Pick<
  PublishedAgency,
  'slug' | 'locale' | 'name' | 'note' | 'place' | 'phone' | 'address' | 'officeHours' | 'demo' | 'order'
> {
  readonly items: number
  readonly records: number
  readonly hasCatalogue: boolean
  /** Path of its 政府信息公开指南, which tells how to ask for what is not published; null where it published none. */
  readonly guide: string | null
  readonly kind: AgencyKind
  readonly region: Region
  /** Its newest records, as many as a list of all agencies' newest could want of one. */
  readonly newest: readonly NewRecord[]
  /** Day on which it last released a record or a catalogue; null where it has released none. */
  readonly lastReleased: string | null
}

/** A record in the list of the newest of all agencies. */
export interface NewRecord {
  readonly title: string
  readonly path: string
  readonly releasedAt: string
}

const newestShown = 10

const newestOf = (agency: PublishedAgency): readonly NewRecord[] =>
  newestFirst(agency.records)
    .slice(0, newestShown)
    .map((record) => ({
      title: record.title,
      path: recordPath(agency, record),
      releasedAt: record.releasedAt,
    }))

const lastReleased = ({ records, catalogues }: PublishedAgency): string | null =>
  [...records.map(({ releasedAt }) => dayOf(releasedAt)), ...catalogues.map((one) => one.publishedOn)].reduce<
    string | null
  >((last, day) => (day !== null && (last === null || day > last) ? day : last), null)

const guideOf = (agency: PublishedAgency): string | null => {
  const [latest] = columnRecords(agency, 'guide').inForce
  return latest === undefined ? null : recordPath(agency, latest)
}

export const agencySummary = (agency: PublishedAgency): AgencySummary => ({
  slug: agency.slug,
  locale: agency.locale,
  name: agency.name,
  note: agency.note,
  place: agency.place,
  phone: agency.phone,
  address: agency.address,
  officeHours: agency.officeHours,
  demo: agency.demo,
  order: agency.order,
  items: agency.catalogues.reduce((sum, { items }) => sum + items.length, 0),
  records: agency.records.length,
  hasCatalogue: agency.catalogues.length > 0,
  guide: guideOf(agency),
  kind: agencyKind(agency),
  region: regionOf(agency),
  newest: newestOf(agency),
  lastReleased: lastReleased(agency),
})

/** A province 省 with its agencies, those of one city together. */
export interface ProvinceGroup {
  /** Null for agencies whose documents do not tell. */
  readonly province: string | null
  readonly agencies: readonly AgencySummary[]
  /** By city; none where the province has so few agencies that cities would only cut the list up. */
  readonly cities: readonly { readonly city: string | null; readonly agencies: readonly AgencySummary[] }[]
}

export interface HomePage {
  readonly real: readonly AgencySummary[]
  readonly demo: readonly AgencySummary[]
  /** Agencies that this locale lacks, in the locale they do have. */
  readonly elsewhere: readonly AgencySummary[]
  /** The real ones by where they are, provinces and cities in the order of their first agencies; the unknown last. */
  readonly provinces: readonly ProvinceGroup[]
  /** The real ones by how high they stand, kinds without any left out. */
  readonly kinds: readonly { readonly kind: AgencyKind; readonly agencies: readonly AgencySummary[] }[]
  /** Newest records of all agencies of this locale. */
  readonly newest: readonly { readonly agency: AgencySummary; readonly record: NewRecord }[]
}

const groupedBy = <K>(
  agencies: readonly AgencySummary[],
  key: (agency: AgencySummary) => K,
): readonly (readonly [K, readonly AgencySummary[]])[] => {
  const groups = new Map<K, AgencySummary[]>()
  for (const agency of agencies) {
    const group = groups.get(key(agency))
    if (group === undefined) groups.set(key(agency), [agency])
    else group.push(agency)
  }
  return [...groups]
}

const undividedUpTo = 6

const provincesOf = (agencies: readonly AgencySummary[]): readonly ProvinceGroup[] => {
  const groups = groupedBy(agencies, ({ region }) => region.province)
  const known = groups.filter(([province]) => province !== null)
  return [...known, ...groups.filter(([province]) => province === null)].map(([province, members]) => {
    const cities = groupedBy(members, ({ region }) => region.city).map(([city, theirs]) => ({
      city,
      agencies: theirs,
    }))
    return {
      province,
      agencies: cities.flatMap(({ agencies: theirs }) => theirs),
      cities: members.length > undividedUpTo && cities.length > 1 ? cities : [],
    }
  })
}

const newestOfAll = (agencies: readonly AgencySummary[]): HomePage['newest'] =>
  agencies
    .flatMap((agency) => agency.newest.map((record) => ({ agency, record })))
    .sort(
      (a, b) =>
        Date.parse(b.record.releasedAt) - Date.parse(a.record.releasedAt) ||
        (a.record.path < b.record.path ? -1 : 1),
    )
    .slice(0, newestShown)

const inOrder = (a: AgencySummary, b: AgencySummary): number =>
  a.order - b.order || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)

export const homePage = (summaries: readonly AgencySummary[], locale: Locale): HomePage => {
  const sorted = [...summaries].sort(inOrder)
  const here = sorted.filter((agency) => agency.locale === locale)
  const slugs = new Set(here.map(({ slug }) => slug))
  const elsewhere = new Map(
    sorted.filter(({ slug }) => !slugs.has(slug)).map((agency) => [agency.slug, agency]),
  )
  const real = here.filter(({ demo }) => !demo)
  return {
    real,
    demo: here.filter(({ demo }) => demo),
    elsewhere: [...elsewhere.values()],
    provinces: provincesOf(real),
    kinds: agencyKinds.flatMap((kind) => {
      const agencies = real.filter((agency) => agency.kind === kind)
      return agencies.length === 0 ? [] : [{ kind, agencies }]
    }),
    newest: newestOfAll(here),
  }
}
