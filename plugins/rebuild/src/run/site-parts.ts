import { join } from 'node:path'
import { searchIndexPart, type PartToBe, type SiteToBe } from '@gongkai/catalogue-core/release'
import type { Builder } from '../builder/builder.ts'
import type { Ready } from '../builder/crew.ts'
import { sharedOut } from '../node/in-parallel.ts'
import { nameOfPart, type Parts } from '../release/parts.ts'
import type { ReleaseManifest } from '../release/release.ts'

export interface BuildingParts {
  readonly run: string
  readonly recipe: string
  /** Where a part is written before it is one. */
  readonly work: string
  readonly attachments: string
  /** The release that is live: what did not change is taken over from it. */
  readonly live: ReleaseManifest | null
  /** Makes every part anew, even one that is there. */
  readonly anew: boolean
}

export interface Count {
  rendered: number
  same: number
  reused: number
  removed: number
}

/** The parts that a release of this site is missing. */
export const missingParts = async (
  parts: Parts,
  wanted: readonly PartToBe[],
  { anew, run }: Pick<BuildingParts, 'anew' | 'run'>,
): Promise<{ readonly found: Map<string, string>; readonly missing: readonly PartToBe[] }> => {
  const found = new Map<string, string>()
  const missing: PartToBe[] = []
  for (const part of wanted) {
    const name = await parts.find(part.key, part.digest)
    // Of a run that makes all anew, a part that it made itself is one.
    if (name !== null && (!anew || name.endsWith(`-${run}`))) found.set(part.key, name)
    else missing.push(part)
  }
  return { found, missing }
}

/** How many files are made new, as far as one knows before: of a part that is there by the same recipe most are taken over. */
export const filesToMake = (
  missing: readonly PartToBe[],
  { live, recipe, anew }: Pick<BuildingParts, 'live' | 'recipe' | 'anew'>,
): number =>
  missing
    .filter(({ key }) => anew || live?.recipe !== recipe || live.parts[key] === undefined)
    .reduce((sum, { files }) => sum + files, 0)

/**
 * What is made from the whole site first, for the builder that stays has read it; then agencies, the longest first; the
 * search index last. Helpers take from there: they read no more than what they make, and the index beside all that is known
 * of a site would be most of what a build takes in memory.
 */
export const inOrder = (parts: readonly PartToBe[]): readonly PartToBe[] => {
  const place = ({ key, isOfAgency }: PartToBe): number => (isOfAgency ? 1 : key === searchIndexPart ? 2 : 0)
  return parts.toSorted((a, b) => place(a) - place(b) || b.files - a.files)
}

/** Builds what is missing; a part is kept as soon as it is whole, so that a run that is ended is taken up where it was. */
export const buildParts = async (
  crew: readonly Ready[],
  parts: Parts,
  missing: readonly PartToBe[],
  { run, recipe, work, attachments, live, anew }: BuildingParts,
  stop: AbortSignal,
  progress: (done: number) => void,
): Promise<{ readonly names: ReadonlyMap<string, string>; readonly count: Count }> => {
  const names = new Map<string, string>()
  const count: Count = { rendered: 0, same: 0, reused: 0, removed: 0 }
  const underWay = new Map<string, number>()
  let done = 0
  const tell = (): void => {
    progress([...underWay.values()].reduce((sum, own) => sum + own, done))
  }
  const build = async (builder: Builder, [order, part]: readonly [number, PartToBe]): Promise<void> => {
    const { key, digest, files } = part
    const name = nameOfPart(digest, run)
    const folder = join(work, `${String(order)}-${name}`)
    const before = anew ? undefined : live?.parts[key]
    underWay.set(key, 0)
    const built = await builder.part(
      {
        key,
        digest,
        recipe,
        folder,
        manifest: `${folder}.json`,
        before:
          before === undefined
            ? null
            : { folder: parts.folder(key, before), manifest: parts.manifestPath(key, before) },
        attachments,
      },
      stop,
      (own) => {
        underWay.set(key, own)
        tell()
      },
    )
    await parts.add(key, name, folder, `${folder}.json`)
    names.set(key, name)
    underWay.delete(key)
    done += files
    tell()
    for (const what of ['rendered', 'same', 'reused', 'removed'] as const) count[what] += built[what]
  }
  await sharedOut([...inOrder(missing).entries()], crew, build, 'both')
  return { names, count }
}

/**
 * The parts of the release that goes online first. On a site of more than `indexApartAbove` things, what only the search
 * page falls back on follows in the next: until then the words are those of before, and the index is left out, for it may
 * hold what was just withdrawn.
 * `pagesAreOut`: the live release is of this publication already.
 */
export const partsForNow = (
  { parts, found }: SiteToBe,
  live: ReleaseManifest | null,
  known: ReadonlyMap<string, string>,
  { pagesAreOut, indexApartAbove }: { readonly pagesAreOut: boolean; readonly indexApartAbove: number },
): {
  readonly now: readonly PartToBe[]
  readonly kept: ReadonlyMap<string, string>
  readonly later: boolean
} => {
  const waiting = parts.filter(({ key, waits }) => waits && !known.has(key))
  if (pagesAreOut || found <= indexApartAbove || waiting.length === 0)
    return { now: parts, kept: new Map(), later: false }
  const kept = new Map<string, string>()
  for (const { key, files } of waiting) {
    const before = live?.parts[key]
    // A part of named files is no index: it shows nobody what is gone.
    if (before !== undefined && files > 0) kept.set(key, before)
  }
  const leftOut = new Set(
    waiting.filter(({ key, files }) => kept.has(key) || files === 0).map(({ key }) => key),
  )
  return { now: parts.filter(({ key }) => !leftOut.has(key)), kept, later: leftOut.size > 0 }
}
