import { join } from 'node:path'
import { filesOfRelease } from '../stack/release-tree.ts'

/** A release as its visitors can ask for it: addresses of pages and files. */
export interface ReleaseFiles {
  /** Address of a page → its file. */
  readonly pages: ReadonlyMap<string, string>
  readonly exists: (address: string) => boolean
}

const isTwin = /\.(?:br|gz|zst)$/u

/** Everything that a release's folder answers; compressed twins are not asked for by their own names. */
export const releaseFiles = async (release: string): Promise<ReleaseFiles> => {
  const files = (await filesOfRelease(release)).filter((file) => !isTwin.test(file))
  const addresses = new Set(files.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`))
  const pages = files
    .filter(
      (file) =>
        file.endsWith('index.html') &&
        !/(?:^|\/)records\/[^/]+\/.*\.html?$/u.test(file.replace(/index\.html$/u, '')),
    )
    .map((file) => [`/${file.replace(/index\.html$/u, '')}`, join(release, file)] as const)
  return {
    pages: new Map(pages.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    // Links are encoded, names on disk are not.
    exists: (address) => addresses.has(decoded(address)),
  }
}

const decoded = (address: string): string => {
  try {
    return decodeURI(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}
