import { locales } from '@gongkai/catalogue-core/catalogue'
import { agencyColumns, downloadFormats } from '@gongkai/catalogue-core/page'
import { partOf } from '@gongkai/catalogue-core/release'
import type { Inventory } from '../publication/site-inventory.ts'

/** What was found wrong in a built part: `missing` and `empty` are holes, a `stray` is something withdrawn that is still there. */
export interface PartProblem {
  readonly is: 'missing' | 'empty' | 'stray'
  readonly path: string
}

const prefix = `(?:(?:${locales.join('|')})/)?`

// A language is no agency: its own feed stands beside those of agencies.
const agencySlug = `(?!(?:${locales.join('|')})/)[^/]+`

/** Where only pages and files of the publication may stand. */
const publishedPlace = new RegExp(
  `^${prefix}(?:about/leaving/.+|(?:basis|compare)/[^/]+/.+|${agencySlug}/(?:(?:${agencyColumns.join('|')})/index\\.html|agency\\.json|feed\\.xml|catalogue(?:-\\d+)?\\.(?:${downloadFormats.join('|')})|(?:items|records)/[^/]+/.+))$`,
)

/**
 * `files`: paths and bytes of the part `key`, without compressed copies. `inventories` say what must stand in parts, of which
 * this one is one; `slugs` are the agencies that are published. No problems: it may go live.
 */
export const checkPart = (
  key: string,
  files: ReadonlyMap<string, number>,
  inventories: readonly Inventory[],
  slugs: ReadonlySet<string>,
): readonly PartProblem[] => {
  const own = (paths: Iterable<string>): readonly string[] =>
    [...paths].filter((path) => partOf(path, slugs) === key)
  const pages = new Set(inventories.flatMap((inventory) => own(inventory.pages)))
  const downloads = new Set(inventories.flatMap((inventory) => own(inventory.downloads)))
  const attachments = new Map(inventories.flatMap((inventory) => [...inventory.attachments]))
  return [
    ...[...pages, ...downloads]
      .filter((path) => !files.has(path))
      .map((path) => ({ is: 'missing' as const, path })),
    ...own(attachments.keys())
      .filter((path) => files.get(path) !== attachments.get(path))
      .map((path) => ({ is: 'missing' as const, path })),
    ...[...files]
      .filter(([path, bytes]) => bytes === 0 && (path.endsWith('.html') || downloads.has(path)))
      .map(([path]) => ({ is: 'empty' as const, path })),
    ...[...files.keys()]
      .filter((path) => publishedPlace.test(path))
      .filter((path) => !pages.has(path) && !downloads.has(path) && !attachments.has(path))
      .map((path) => ({ is: 'stray' as const, path })),
  ]
}

const shown = 20

const words: Readonly<Record<PartProblem['is'], string>> = {
  missing: '缺少 · missing',
  empty: '空白 · empty',
  stray: '不应存在 · must not be there',
}

export const problemLines = (problems: readonly PartProblem[]): string =>
  [
    ...problems.slice(0, shown).map(({ is, path }) => `${words[is]}: ${path}`),
    ...(problems.length > shown ? [`… +${String(problems.length - shown)}`] : []),
  ].join('\n')
