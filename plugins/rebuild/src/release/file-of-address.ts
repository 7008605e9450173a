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
