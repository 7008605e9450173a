import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Locale } from '../catalogue/ids.ts'
import { acrossPart, type AcrossPart } from '../page/across.ts'
import { dcatDatasets } from '../page/dcat.ts'
import { agencySummary, type AgencySummary } from '../page/home.ts'
import { outsideLinks, type OutsideLink } from '../page/leaving.ts'
import type { Matters } from '../page/matter.ts'
import {
  agencyPages,
  columnsOfAgency,
  listedPages,
  movedPages,
  type AgencyColumn,
  type Moved,
} from '../page/paths.ts'
import { succeededPages } from '../page/succession.ts'
import { ownMade, sitemapParts, type OwnMade } from './agency-made.ts'
import type { Digest } from './made.ts'

/**
 * What one agency adds to everything that is no agency's: lists, laws, comparisons, feeds, maps. It is taken from the
 * agency once and kept, so that one that changes costs no look at the others.
 */
export interface AgencyShare {
  readonly slug: PublishedAgency['slug']
  readonly locale: Locale
  readonly name: string
  readonly summary: AgencySummary
  readonly columns: readonly AgencyColumn[]
  /** The address of every page it has. */
  readonly pages: ReadonlySet<string>
  readonly made: OwnMade
  readonly sitemaps: number
  readonly across: AcrossPart
  /** A word for all it says of a law, by the law's code, and of a matter, by the matter's id. */
  readonly laws: ReadonlyMap<string, string>
  readonly matters: ReadonlyMap<string, string>
  /** How often it cites each law, and its rows of each matter. */
  readonly citings: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<string, number>
  /** Its links that lead to no government's site; some may lead to this one. */
  readonly outside: readonly OutsideLink[]
  readonly moved: readonly Moved[]
  readonly succeeded: readonly Moved[]
  readonly datasets: ReturnType<typeof dcatDatasets>
  /** How many things of it can be found: items and records. */
  readonly found: number
  /** A word for all of it: the digest that the publication's index has of it, so that nothing is hashed twice. */
  readonly whole: string
}

/** What a share is taken with; nothing of it depends on where the site stands. */
export interface Taking {
  readonly matters: Matters
  /** The title of a catalogue that has none. */
  readonly titleOf: (title: string | null, agency: PublishedAgency) => string
  readonly digest: Digest
}

const groups = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const group = found.get(keyOf(one))
    if (group === undefined) found.set(keyOf(one), [one])
    else group.push(one)
  }
  return found
}

const mapped = <T, R>(all: ReadonlyMap<string, T>, of: (one: T, key: string) => R): ReadonlyMap<string, R> =>
  new Map([...all].map(([key, one]) => [key, of(one, key)]))

export const agencyShare = (
  agency: PublishedAgency,
  whole: string,
  { matters, titleOf, digest }: Taking,
): AgencyShare => {
  const across = acrossPart(agency, matters)
  const citings = groups(across.citations.citings, ({ code }) => code)
  const known = groups(across.citations.known, ({ code }) => code)
  const rows = groups(across.comparison.rows, ({ id }) => id)
  return {
    slug: agency.slug,
    locale: agency.locale,
    name: agency.name,
    summary: agencySummary(agency),
    columns: columnsOfAgency(agency),
    pages: new Set(agencyPages(agency)),
    made: ownMade(agency, matters, digest),
    sitemaps: sitemapParts(listedPages(agency).length),
    across,
    laws: mapped(citings, (own, code) => digest(JSON.stringify([own, known.get(code)]))),
    matters: mapped(rows, (own) => digest(JSON.stringify(own))),
    citings: mapped(citings, (own) => own.length),
    rows: mapped(rows, (own) => own.length),
    outside: outsideLinks(agency, ''),
    moved: movedPages(agency),
    succeeded: succeededPages(agency),
    datasets: dcatDatasets(agency, titleOf),
    found: agency.records.length + agency.catalogues.reduce((sum, { items }) => sum + items.length, 0),
    whole,
  }
}

/** The ids of matters that two agencies or more of a locale publish: those that a comparison exists of. */
export const comparedIn = (shares: readonly AgencyShare[], locale: Locale): ReadonlySet<string> => {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const share of shares.filter((one) => one.locale === locale))
    for (const id of share.rows.keys()) {
      const other = first.get(id)
      if (other === undefined) first.set(id, share.slug)
      else if (other !== share.slug) shared.add(id)
    }
  return shared
}
