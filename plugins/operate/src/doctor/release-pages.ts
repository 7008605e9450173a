import { downloadFormats } from '@gongkai/catalogue-core/page'
import { filesOfRelease } from '../stack/release-tree.ts'

const page = new RegExp(`(?:^|/)(?:index\\.html|catalogue(?:-\\d+)?\\.(?:${downloadFormats.join('|')}))$`)

/** Addresses of all pages in a release's folder, and of catalogues as files: `/`, `/qilin/items/25/`, `/qilin/catalogue.csv`. */
export const readPages = async (release: string): Promise<readonly string[]> =>
  (await filesOfRelease(release))
    .filter((file) => page.test(file))
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
