import { join } from 'node:path'
import type { CmsClient } from './publication/cms-client.ts'
import { publicationDigest } from './publication/publication-digest.ts'
import { sweepFolder, type Difference } from './release/sweep-folder.ts'
import type { ReleaseManifest, Releases } from './release/release.ts'
import { RunFailure } from './run/failure.ts'

export interface Sweep {
  readonly release: string
  readonly builtAt: string
  /** Whether the live release shows the publication as the CMS has it now; null where the CMS does not answer. */
  readonly isCurrent: boolean | null
  readonly files: number
  readonly differences: readonly Difference[]
}

interface Swept {
  readonly siteDir: string
  readonly releases: Releases
  readonly cms: CmsClient
}

/** A release may be switched, and the one that is looked at cleared away, in the middle of a sweep. */
const tries = 3

const showsPublication = async (
  cms: CmsClient,
  live: ReleaseManifest,
  stop: AbortSignal,
): Promise<boolean | null> => {
  try {
    return publicationDigest(await cms.index(stop)) === live.digest
  } catch (error) {
    if (error instanceof RunFailure) return null
    throw error
  }
}

/** Holds every file of the live release against its manifest, and the release against the publication; null without one. */
const sweep = async ({ siteDir, releases, cms }: Swept, stop: AbortSignal): Promise<Sweep | null> => {
  for (let i = 1; ; i += 1) {
    const live = await releases.current()
    if (live === null) return null
    const files = await releases.files(live)
    const differences = await sweepFolder(join(siteDir, 'releases', live.id), files, stop)
    const isCurrent = await showsPublication(cms, live, stop)
    if ((await releases.current())?.id === live.id || i === tries)
      return { release: live.id, builtAt: live.builtAt, isCurrent, files: files.size, differences }
  }
}

/** One sweep at a time: who asks meanwhile is told what it finds. */
export const sweeper = (of: Swept, stop: AbortSignal): (() => Promise<Sweep | null>) => {
  let underWay: Promise<Sweep | null> | null = null
  return () => {
    underWay ??= sweep(of, stop).finally(() => {
      underWay = null
    })
    return underWay
  }
}
