import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** False for a link that leads nowhere: what should be behind it is told by whoever misses it. */
const leadsToFolder = async (link: string): Promise<boolean> => {
  try {
    return (await stat(link)).isDirectory()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/** Every file of a release, by its path in it. Links are followed: an agency's folder is one, to what releases share. */
export const filesOfRelease = async (release: string, below = ''): Promise<readonly string[]> => {
  const files: string[] = []
  for (const entry of await readdir(join(release, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    const isFolder = entry.isSymbolicLink() ? await leadsToFolder(join(release, path)) : entry.isDirectory()
    if (isFolder) files.push(...(await filesOfRelease(release, path)))
    else files.push(path)
  }
  return files
}
