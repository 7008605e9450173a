import type { Gathered, SiteToBe } from '@gongkai/catalogue-core/release'

/** The part of the files that the build itself made: style sheets, scripts, pictures. */
export const assetsPart = '_astro'

/** What the service asks of the builder, one thing at a time. */
export type Ask =
  | { readonly do: 'take'; readonly recipe: string }
  | { readonly do: 'join'; readonly gathered: Gathered }
  | {
      readonly do: 'part'
      readonly key: string
      readonly digest: string
      readonly recipe: string
      /** Where the part is to be written: its folder, and its manifest. Neither is there yet. */
      readonly folder: string
      readonly manifest: string
      /** A part of the same key whose files may be taken over. */
      readonly before: { readonly folder: string; readonly manifest: string } | null
      readonly attachments: string
    }

/** How many files of a part were rendered, found to be what they were, taken over unasked, and left out. */
export interface Built {
  readonly rendered: number
  readonly same: number
  readonly reused: number
  readonly removed: number
}

export type Answer =
  | { readonly is: 'taken'; readonly site: SiteToBe }
  | { readonly is: 'joined' }
  | { readonly is: 'built'; readonly built: Built }
  /** Files written so far; there is more to come. */
  | { readonly is: 'progress'; readonly done: number }
  | { readonly is: 'failed'; readonly code: string | null; readonly message: string }
