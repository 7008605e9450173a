import { join } from 'node:path'
import type { Releases } from '../release/release.ts'
import type { ReleaseSource } from './carrier.ts'

/** Releases of this service, as they are carried elsewhere. */
export const releaseSource = (releases: Releases, siteDir: string): ReleaseSource => ({
  currentId: async () => (await releases.current())?.id ?? null,
  release: async (id) => {
    const manifest = await releases.manifest(id)
    if (manifest === null) return null
    return { id, folder: join(siteDir, 'releases', id), files: await releases.files(manifest) }
  },
})
