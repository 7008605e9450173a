import type { Absolute } from '@gongkai/catalogue-core/page'

/** What of a site's settings files show that are no pages. */
export interface Site {
  /** From a root-relative address to the whole one. */
  readonly at: Absolute
  /** Host at which it is reached. */
  readonly host: string
  /** What its options call it; null where they do not say. */
  readonly name: string | null
  readonly stylePage: boolean
  /** Agencies with colours of their own, by slug, as style sheets. */
  readonly sheets: Readonly<Record<string, string>>
}
