import type { BasisKind } from '../catalogue/basis-kind.ts'
import type { Article } from './article.ts'
import type { CitedLaw } from './cited-law.ts'
import type { Citing, NamedAgency } from './citing.ts'

/** Citings on one page; a law that more cite goes on over several pages. A page of so many stays under 30 kB on the wire. */
export const citingsShown = 250

export const basisParts = (citings: number): number => Math.max(1, Math.ceil(citings / citingsShown))

/** What an agency's items print alike of one article. */
export interface PrintedCitation {
  readonly printed: string
  readonly points: readonly number[]
  readonly items: readonly Citing[]
}

export interface CitingAgency {
  readonly agency: NamedAgency
  readonly citations: readonly PrintedCitation[]
}

export interface ArticleSection {
  /** Null: the law as a whole. */
  readonly article: Article | null
  /** Whether this section began on an earlier page. */
  readonly continued: boolean
  /** Whether 款 is printed here where 项 is meant. */
  readonly noted: boolean
  readonly agencies: readonly CitingAgency[]
}

export interface BasisPage {
  readonly law: CitedLaw
  readonly part: number
  readonly parts: number
  readonly sections: readonly ArticleSection[]
}

const same = (a: Article | null, b: Article | null): boolean =>
  a?.number === b?.number && (a?.sub ?? 0) === (b?.sub ?? 0)

/** Runs of neighbours that belong together; the order is kept. */
const runs = <T>(all: readonly T[], together: (a: T, b: T) => boolean): readonly (readonly T[])[] => {
  const found: T[][] = []
  for (const one of all) {
    const run = found.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && together(last, one)) run.push(one)
    else found.push([one])
  }
  return found
}

const citingAgency = (citings: readonly Citing[]): readonly CitingAgency[] =>
  citings.slice(0, 1).map(({ agency }) => ({
    agency,
    citations: runs(citings, (a, b) => a.printed === b.printed).flatMap((items) =>
      items.slice(0, 1).map(({ printed, points }) => ({ printed, points, items })),
    ),
  }))

/** One page of a law; null where it has no such page. */
export const basisPage = (law: CitedLaw, part: number): BasisPage | null => {
  const parts = basisParts(law.citings.length)
  if (part < 1 || part > parts) return null
  const from = (part - 1) * citingsShown
  const shown = law.citings.slice(from, from + citingsShown)
  const before = law.citings[from - 1]
  const sections = runs(shown, (a, b) => same(a.article, b.article)).flatMap((citings, i) =>
    citings.slice(0, 1).map(({ article }): ArticleSection => ({
      article,
      continued: i === 0 && before !== undefined && same(before.article, article),
      noted: citings.some(({ points }) => points.length > 0),
      agencies: runs(citings, (a, b) => a.agency.slug === b.agency.slug).flatMap(citingAgency),
    })),
  )
  return { law, part, parts, sections }
}

export interface BasisGroup {
  readonly kind: BasisKind
  readonly laws: readonly CitedLaw[]
}

/** The list of laws, one group for each kind that occurs. */
export const basisGroups = (laws: readonly CitedLaw[]): readonly BasisGroup[] =>
  runs(laws, (a, b) => a.kind === b.kind).flatMap((group) =>
    group.slice(0, 1).map(({ kind }) => ({ kind, laws: group })),
  )
