import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file of a built site with its bytes, by its path in it (`cixi/items/25/index.html`). */
export const siteFiles = async (folder: string): Promise<ReadonlyMap<string, number>> => {
  const files = new Map<string, number>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).split(sep).join('/'), (await stat(path)).size)
  }
  return files
}
