/** A part of a release as it must be, by its folder; `digest` is one word for all that it holds. */
export interface PartToBe {
  readonly key: string
  readonly digest: string
  readonly files: number
  /**
   * What the search page falls back on is made from all that can be found. On a large site it takes longer than a page may
   * wait, and follows in a release of its own.
   */
  readonly waits: boolean
}

export interface SiteToBe {
  readonly parts: readonly PartToBe[]
  /** How many things can be found by searching: so many that its static index takes a while, or few. */
  readonly found: number
}

/**
 * A site as a program that makes any of its files when asked: what a compiled theme exports. It reads the publication from
 * the folder named by `GONGKAI_DATA`, and forgets nothing of it that still holds.
 */
export interface SiteRenderer {
  /** Reads the publication's index anew. `recipe` stands for the theme and its settings. */
  take(recipe: string): SiteToBe
  /** Files of a part with what each is made from, as of the last {@link take}. */
  made(key: string): readonly (readonly [path: string, from: string])[]
  /** The content of a file that is no attachment. */
  file(path: string): Promise<Uint8Array>
  /** The files of the static search index. Their names are digests of what they hold: there is no asking for single ones. */
  searchIndex(): Iterable<readonly [path: string, content: string]>
}
