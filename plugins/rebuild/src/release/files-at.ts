import type { ReleaseManifest } from './release.ts'

/** Where the file of a page's address lies in a release: `/cixi/items/25/` is `cixi/items/25/index.html`. */
export const fileOfAddress = (address: string): string | null => {
  if (!address.startsWith('/')) return null
  try {
    const path = decodeURIComponent(address.slice(1))
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch (error) {
    // Percent signs that stand for nothing: no page has such an address.
    if (error instanceof URIError) return null
    throw error
  }
}

/** What a release holds at these addresses: SHA-256 of the plain bytes, null for nothing. */
export const filesAt = (
  { files }: Pick<ReleaseManifest, 'files'>,
  addresses: readonly string[],
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    addresses.map((address) => {
      const path = fileOfAddress(address)
      const isThere = path !== null && Object.hasOwn(files, path)
      return [address, isThere ? (files[path]?.sha256 ?? null) : null]
    }),
  )
