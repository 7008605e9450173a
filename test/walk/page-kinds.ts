import { filesOfRelease } from '../../plugins/operate/src/stack/release-tree.ts'

/** Kinds of pages by their addresses, from the one that is told apart most easily. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['home', /^\/$/u],
  ['search', /^\/search\/$/u],
  ['findings', /^\/about\/findings\/$/u],
  ['leaving', /^\/about\/leaving\/[^/]+\/$/u],
  ['about', /^\/about\/$/u],
  ['style', /^\/style\/$/u],
  ['bases', /^\/basis\/$/u],
  ['basis', /^\/basis\/[^/]+\/$/u],
  ['compare', /^\/compare\/$/u],
  ['matter', /^\/compare\/[^/]+\/$/u],
  ['item', /^\/[^/]+\/items\/[^/]+\/$/u],
  ['record', /^\/[^/]+\/records\/[^/]+\/$/u],
  ['catalogue', /^\/[^/]+\/catalogue\/$/u],
  ['agency', /^\/[^/]+\/$/u],
  ['column', /^\/[^/]+\/[^/]+\/$/u],
]

/** What kind an address is of; columns of an agency are each a kind of their own. */
export const kindOf = (address: string): string => {
  const found = kinds.find(([, pattern]) => pattern.test(address))
  if (found === undefined) return `unknown ${address}`
  return found[0] === 'column' ? (address.split('/')[2] ?? '') : found[0]
}

/** Every page of a release by its address. */
export const pagesOf = async (release: string): Promise<readonly string[]> =>
  (await filesOfRelease(release))
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .toSorted()

/** One page of each kind, the longest of them: what breaks, breaks there first. */
export const onePerKind = (
  pages: readonly string[],
  sizeOf: (address: string) => number,
): ReadonlyMap<string, string> => {
  const chosen = new Map<string, string>()
  for (const page of pages) {
    const kind = kindOf(page)
    const known = chosen.get(kind)
    if (known === undefined || sizeOf(page) > sizeOf(known)) chosen.set(kind, page)
  }
  return chosen
}
