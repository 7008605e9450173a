import { fileOfAddress } from './file-of-address.ts'
import type { Releases } from './release.ts'

export interface ReleaseFiles {
  readonly release: string
  readonly builtAt: string
  readonly version: number | null
  readonly files: Readonly<Record<string, string | null>>
}

/** What the live release holds at these addresses, for whoever compares it with what the public gets; null without one. */
export const releaseFiles = async (
  releases: Releases,
  addresses: readonly string[],
): Promise<ReleaseFiles | null> => {
  const live = await releases.current()
  if (live === null) return null
  const files: [string, string | null][] = []
  for (const address of addresses) {
    const path = fileOfAddress(address)
    const record = path === null ? null : await releases.file(live, path)
    files.push([address, record?.sha256 ?? null])
  }
  return { release: live.id, builtAt: live.builtAt, version: live.version, files: Object.fromEntries(files) }
}
