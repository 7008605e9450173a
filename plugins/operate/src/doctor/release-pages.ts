import { downloadFormats } from '@gongkai/catalogue-core/page'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const download = new RegExp(`^catalogue(?:-\\d+)?\\.(?:${downloadFormats.join('|')})$`)

/** Addresses of all pages in a release's folder, and of catalogues as files: `/`, `/qilin/items/25/`, `/qilin/catalogue.csv`. */
export const readPages = async (release: string): Promise<readonly string[]> =>
  (await readdir(release, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && (entry.name === 'index.html' || download.test(entry.name)))
    .map(({ parentPath, name }) => relative(release, join(parentPath, name)).split(sep).join('/'))
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
