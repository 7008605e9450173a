import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/**
 * The folder of the release that stands now, or null before the first. Asked once per request: the folder never
 * changes, so a switch in mid-request cannot mix two releases.
 */
export const currentRelease = async (siteDir: string): Promise<string | null> => {
  try {
    return await realpath(join(siteDir, 'current'))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

export type Found = { readonly is: 'file' } | { readonly is: 'folder' } | { readonly is: 'nothing' }

/** What stands at a path of a release. A folder counts only if it has a page. */
export const lookUp = async (release: string, path: string): Promise<Found> => {
  try {
    const found = await stat(join(release, path))
    if (found.isFile()) return { is: 'file' }
    return (await stat(join(release, path, 'index.html'))).isFile() ? { is: 'folder' } : { is: 'nothing' }
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG'))
      return { is: 'nothing' }
    throw error
  }
}

/**
 * An older release that still has the file. A page that was read a moment before the switch asks for its stylesheet a
 * moment after; the file's name holds its content, so any release's copy is the right one.
 */
export const olderReleaseWith = async (siteDir: string, path: string): Promise<string | null> => {
  const releases = join(siteDir, 'releases')
  const names = (
    await readdir(releases).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
  ).filter((name) => !name.startsWith('.'))
  for (const name of names.toSorted().toReversed())
    if ((await lookUp(join(releases, name), path)).is === 'file') return join(releases, name)
  return null
}
