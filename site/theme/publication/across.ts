import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { matters } from '@gongkai/config/matters'
import {
  addPart,
  citedLaws,
  comparedMatters,
  comparePages,
  noAgencies,
  type Across,
  type CitedLaw,
  type ComparedMatter,
  type ComparePage,
  type FeedEntry,
} from '@gongkai/catalogue-core/page'
import { comparedIn } from '@gongkai/catalogue-core/release'
import { allShares } from './shares.ts'

/** What one locale's pages across agencies are printed from. */
interface AcrossLocale {
  readonly laws: readonly CitedLaw[]
  readonly byCode: ReadonlyMap<string, CitedLaw>
  readonly matters: readonly ComparedMatter[]
  readonly byId: ReadonlyMap<string, ComparedMatter>
  readonly newest: readonly FeedEntry[]
}

let gathered: Across | null = null
const made = new Map<Locale, AcrossLocale>()
const shared = new Map<Locale, ReadonlySet<string>>()
let compared: { readonly of: ComparedMatter; readonly pages: readonly ComparePage[] } | null = null

const gather = (): Across => {
  const across = noAgencies()
  for (const share of allShares()) addPart(across, share.across)
  return across
}

/** What would have to be found out from all agencies, told by whoever has read them. */
export const tellCompared = (compared: Iterable<readonly [Locale, readonly string[]]>): void => {
  for (const [locale, ids] of compared) shared.set(locale, new Set(ids))
}

export const forgetAcross = (): void => {
  gathered = null
  compared = null
  made.clear()
  shared.clear()
}

/** The matters of a locale that a comparison exists of: to know them nothing has to be compared. */
export const comparedMattersIn = (locale: Locale): ReadonlySet<string> => {
  const known = shared.get(locale) ?? comparedIn(allShares(), locale)
  shared.set(locale, known)
  return known
}

export const acrossIn = (locale: Locale): AcrossLocale => {
  const before = made.get(locale)
  if (before !== undefined) return before
  gathered ??= gather()
  const laws = citedLaws(gathered.citations, locale)
  const found = comparedMatters(gathered.comparison, locale, matters)
  const across: AcrossLocale = {
    laws,
    byCode: new Map(laws.map((law) => [law.code, law])),
    matters: found,
    byId: new Map(found.map((matter) => [matter.id, matter])),
    newest: gathered.newest.get(locale) ?? [],
  }
  made.set(locale, across)
  return across
}

/** The pages of one comparison. Kept for the last one asked: its pages are built one after the other. */
export const comparison = (matter: ComparedMatter, locale: Locale): readonly ComparePage[] => {
  if (compared?.of !== matter) compared = { of: matter, pages: comparePages(matter, locale) }
  return compared.pages
}
