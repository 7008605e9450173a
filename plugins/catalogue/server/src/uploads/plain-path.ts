import path from 'node:path'

/** The path as a file server would understand it: decoded once, without doubled or climbing parts. */
export const plainPath = (given: string): string | null => {
  try {
    return path.posix.normalize(decodeURIComponent(given).replaceAll('\\', '/'))
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
