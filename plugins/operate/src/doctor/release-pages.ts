import { readdir } from 'node:fs/promises'
import { relative, sep } from 'node:path'

/** Addresses of all pages in a release's folder: `/`, `/qilin/`, `/qilin/items/25/`. */
export const readPages = async (release: string): Promise<readonly string[]> =>
  (await readdir(release, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(release, entry.parentPath).split(sep).join('/'))
    .map((folder) => (folder === '' ? '/' : `/${folder}/`))
