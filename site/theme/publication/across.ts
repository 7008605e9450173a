import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { matters } from '@gongkai/config/matters'
import {
  addAgency,
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
import { publicationIndex } from './publication.ts'
import { publicationFolder, readAgencyFile } from './read.ts'

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
let compared: { readonly of: ComparedMatter; readonly pages: readonly ComparePage[] } | null = null

// Once for a build, and no agency is kept: of each only what it cites and publishes.
const gather = (): Across => {
  const across = noAgencies()
  for (const { locale, slug } of publicationIndex().agencies)
    addAgency(across, readAgencyFile(publicationFolder(), locale, slug), matters)
  return across
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
