import type { PublishedAgency } from '../catalogue/agency.ts'
import { defaultLocale, locales, type Locale } from '../catalogue/ids.ts'
import { basisParts } from './basis.ts'
import { addCitations, citationsOf, noCitations, type AgencyCitations, type Citations } from './cited-law.ts'
import { citingsOf } from './citing.ts'
import { compareParts } from './compare.ts'
import {
  addComparison,
  comparisonOf,
  noComparison,
  placedItems,
  type AgencyComparison,
  type Comparison,
} from './compared.ts'
import type { Matters } from './matter.ts'
import { newestEntries, newestOf, type FeedEntry } from './newest.ts'
import { basisPath, basesPath, comparePath, matterPath } from './paths.ts'

/** What pages across agencies are made from, gathered agency by agency: once for a build. */
export interface Across {
  readonly citations: Citations
  readonly comparison: Comparison
  /** The newest records of all agencies of a locale. */
  readonly newest: Map<Locale, readonly FeedEntry[]>
}

export const noAgencies = (): Across => ({
  citations: noCitations(),
  comparison: noComparison(),
  newest: new Map(),
})

/** What one agency adds to the pages across agencies, and nothing else of it: a province's agencies are never all in memory. */
export interface AcrossPart {
  readonly locale: Locale
  readonly citations: AgencyCitations
  readonly comparison: AgencyComparison
  readonly newest: readonly FeedEntry[]
}

export const acrossPart = (agency: PublishedAgency, matters: Matters): AcrossPart => ({
  locale: agency.locale,
  citations: citationsOf(agency),
  comparison: comparisonOf(agency, matters),
  newest: newestEntries(agency),
})

export const addPart = ({ citations, comparison, newest }: Across, part: AcrossPart): void => {
  addCitations(citations, part.citations)
  addComparison(comparison, part.comparison)
  newest.set(part.locale, newestOf(newest.get(part.locale) ?? [], part.newest))
}

/** What one agency adds to the pages across agencies: enough to know which of them a release must have. */
export interface AcrossShare {
  readonly locale: Locale
  /** How often it cites each law, by the law's code. */
  readonly citings: ReadonlyMap<string, number>
  /** Its items of each matter, by the matter's id. */
  readonly compared: ReadonlyMap<string, number>
}

const more = (counts: Map<string, number>, key: string, n = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + n)
}

export const acrossShare = (agency: PublishedAgency, matters: Matters): AcrossShare => {
  const citings = new Map<string, number>()
  citingsOf(agency, ({ code }) => {
    more(citings, code)
  })
  const compared = new Map<string, number>()
  for (const { id } of placedItems(agency, matters)) more(compared, id)
  return { locale: agency.locale, citings, compared }
}

const counting = (parts: number): readonly number[] => Array.from({ length: parts }, (_, i) => i + 1)

const pagesIn = (locale: Locale, shares: readonly AcrossShare[]): readonly string[] => {
  const citings = new Map<string, number>()
  const compared = new Map<string, number>()
  const agencies = new Map<string, number>()
  for (const share of shares) {
    for (const [code, n] of share.citings) more(citings, code, n)
    for (const [id, n] of share.compared) {
      more(compared, id, n)
      more(agencies, id)
    }
  }
  return [
    basesPath(locale),
    comparePath(locale),
    ...[...citings].flatMap(([code, n]) =>
      counting(basisParts(n)).map((part) => basisPath(locale, code, part)),
    ),
    ...[...compared]
      .filter(([id]) => (agencies.get(id) ?? 0) > 1)
      .flatMap(([id, n]) => counting(compareParts(n)).map((part) => matterPath(locale, id, part))),
  ]
}

/** Every page across agencies that a site of these agencies has: a release must hold each of them and no other. */
export const acrossPages = (shares: readonly AcrossShare[]): readonly string[] =>
  locales
    .filter((locale) => locale === defaultLocale || shares.some((share) => share.locale === locale))
    .flatMap((locale) =>
      pagesIn(
        locale,
        shares.filter((share) => share.locale === locale),
      ),
    )
