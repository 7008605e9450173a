import type { Locale } from '../catalogue/ids.ts'

/** A part of a release as it must be, by its folder; `digest` is one word for all that it holds. */
export interface PartToBe {
  readonly key: string
  readonly digest: string
  readonly files: number
  /** Whether it is one agency's: made from that agency, and from what was gathered. */
  readonly isOfAgency: boolean
  /**
   * What the search page falls back on is made from all that can be found. On a large site it takes longer than a page may
   * wait, and follows in a release of its own.
   */
  readonly waits: boolean
}

/** What had to be gathered from all agencies for parts that are made from one, or wait. */
export interface Gathered {
  /** The matters of each locale that several agencies publish. */
  readonly compared: readonly (readonly [Locale, readonly string[]])[]
  /** By part, for each of those: the files in it that are no agency's, with what each is made from. */
  readonly ofSite: readonly (readonly [
    key: string,
    made: readonly (readonly [path: string, from: string])[],
  ])[]
}

export interface SiteToBe {
  readonly parts: readonly PartToBe[]
  /** How many things can be found by searching: so many that its static index takes a while, or few. */
  readonly found: number
  readonly gathered: Gathered
}

/**
 * A site as a program that makes any of its files when asked: what a compiled theme exports. It reads the publication from
 * the folder named by `GONGKAI_DATA`, and forgets nothing of it that still holds.
 */
export interface SiteRenderer {
  /** Reads the publication's index anew. `recipe` stands for the theme and its settings. */
  take(recipe: string): SiteToBe
  /**
   * Instead of {@link take}, where another has taken the same publication: an agency is then read when its part is made, and
   * all of them at once only if a part is asked for that is no agency's and does not wait.
   */
  join(gathered: Gathered): void
  /** Files of a part with what each is made from, as of the last {@link take} or {@link join}. */
  made(key: string): readonly (readonly [path: string, from: string])[]
  /** The content of a file that is no attachment. */
  file(path: string): Promise<Uint8Array>
  /** The files of the static search index. Their names are digests of what they hold: there is no asking for single ones. */
  searchIndex(): Iterable<readonly [path: string, content: string]>
}
