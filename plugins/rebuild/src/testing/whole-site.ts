import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const filesBelow = async (folder: string, below: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of await readdir(join(folder, below))) {
    const path = join(below, name)
    // Followed: the parts of a release are links.
    if ((await stat(join(folder, path))).isDirectory()) found.push(...(await filesBelow(folder, path)))
    else found.push(path)
  }
  return found
}

/** Every file of the live release, by its path. */
export const liveFiles = (siteDir: string): Promise<readonly string[]> =>
  filesBelow(join(siteDir, 'current'), '')

export const livePage = (siteDir: string, path: string): Promise<string> =>
  readFile(join(siteDir, 'current', path, 'index.html'), 'utf8')
