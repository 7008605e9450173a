import { filesAt } from './files-at.ts'
import type { Releases } from './release.ts'

export interface ReleaseFiles {
  readonly release: string
  readonly builtAt: string
  readonly version: number | null
  readonly files: Readonly<Record<string, string | null>>
}

/** What the live release holds at these addresses, for whoever compares it with what the public gets; null without one. */
export const releaseFiles = async (
  releases: Pick<Releases, 'current'>,
  addresses: readonly string[],
): Promise<ReleaseFiles | null> => {
  const live = await releases.current()
  if (live === null) return null
  return { release: live.id, builtAt: live.builtAt, version: null, files: filesAt(live, addresses) }
}
