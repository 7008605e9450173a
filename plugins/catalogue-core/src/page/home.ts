import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Locale } from '../catalogue/ids.ts'
import { columnRecords } from './column-records.ts'
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
}

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
})

export interface HomePage {
  readonly real: readonly AgencySummary[]
  readonly demo: readonly AgencySummary[]
  /** Agencies that this locale lacks, in the locale they do have. */
  readonly elsewhere: readonly AgencySummary[]
}

const inOrder = (a: AgencySummary, b: AgencySummary): number =>
  a.order - b.order || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)

export const homePage = (summaries: readonly AgencySummary[], locale: Locale): HomePage => {
  const sorted = [...summaries].sort(inOrder)
  const here = sorted.filter((agency) => agency.locale === locale)
  const slugs = new Set(here.map(({ slug }) => slug))
  const elsewhere = new Map(
    sorted.filter(({ slug }) => !slugs.has(slug)).map((agency) => [agency.slug, agency]),
  )
  return {
    real: here.filter(({ demo }) => !demo),
    demo: here.filter(({ demo }) => demo),
    elsewhere: [...elsewhere.values()],
  }
}
