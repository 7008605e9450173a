import { filesOfRelease } from '../stack/release-tree.ts'

/** Address of a file in a release's folder: `qilin/items/25/index.html` is `/qilin/items/25/`. */
export const addressOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`

/** Addresses of everything in a release's folder; compressed copies have none of their own. */
export const readAddresses = async (release: string): Promise<readonly string[]> =>
  (await filesOfRelease(release)).filter((file) => !/\.(?:br|gz)$/.test(file)).map(addressOf)
