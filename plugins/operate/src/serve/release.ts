import { constants, type BigIntStats } from 'node:fs'
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)))

// A name that no file can bear, and a link that leads to itself, are nothing either.
const isNothing = (error: unknown): boolean =>
  isMissing(error) || ['ENAMETOOLONG', 'ELOOP'].includes(String(codeOf(error)))

const orNull = (error: unknown): null => {
  if (isNothing(error)) return null
  throw error
}

/**
 * The folder of the release that stands now, or null before the first. Asked once per request: the folder never
 * changes, so a switch in mid-request cannot mix two releases.
 */
export const currentRelease = (siteDir: string): Promise<string | null> =>
  realpath(join(siteDir, 'current')).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })

/**
 * Where the files of a release may lie: among the releases, and in the parts that releases share by links. Its other
 * neighbours, ledgers and attachments of records that are not public any more, are for nobody.
 */
const isOfRelease = (release: string, file: string): boolean => {
  const releases = dirname(release)
  return [releases, join(dirname(releases), 'parts')].some((place) => file.startsWith(`${place}${sep}`))
}

export interface OpenFile {
  readonly handle: FileHandle
  readonly stats: BigIntStats
}

/** A file of a release, opened: from here on it can be sent even if the release is cleared away. Whoever asks closes it. */
export const openFile = async (release: string, path: string): Promise<OpenFile | null> => {
  const file = await realpath(join(release, path)).catch(orNull)
  if (file === null || !isOfRelease(release, file)) return null
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(orNull)
  if (handle === null) return null
  const stats = await handle.stat({ bigint: true })
  if (stats.isFile()) return { handle, stats }
  await handle.close()
  return null
}

/** Whether a file stands at a path of a release. */
export const holds = async (release: string, path: string): Promise<boolean> =>
  (await stat(join(release, path)).catch(orNull))?.isFile() ?? false

/**
 * An older release that still has the file. A page that was read a moment before the switch asks for its stylesheet a
 * moment after; the file's name holds its content, so any release's copy is the right one.
 */
export const olderReleaseWith = async (siteDir: string, path: string): Promise<string | null> => {
  const releases = await realpath(join(siteDir, 'releases')).catch(orNull)
  if (releases === null) return null
  const names = (await readdir(releases)).filter((name) => !name.startsWith('.'))
  for (const name of names.toSorted().toReversed())
    if (await holds(join(releases, name), path)) return join(releases, name)
  return null
}
