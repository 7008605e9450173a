import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file of the live release, by its path. */
export const liveFiles = async (siteDir: string): Promise<readonly string[]> => {
  const current = join(siteDir, 'current')
  const entries = await readdir(current, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(current.length + 1))
}

export const livePage = (siteDir: string, path: string): Promise<string> =>
  readFile(join(siteDir, 'current', path, 'index.html'), 'utf8')
