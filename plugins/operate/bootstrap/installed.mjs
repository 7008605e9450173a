/**
 * The part of npm's lock files that tells which packages stand where.
 * @typedef {{ readonly packages?: Readonly<Record<string, { readonly version?: string, readonly optional?: boolean, readonly link?: boolean }>> }} LockFile
 */

/**
 * Whether the packages that stand in node_modules (npm's own note of them) are those the lock asks for. Optional ones
 * may be missing: they are for other platforms.
 * @param {LockFile} lock @param {LockFile} standing
 */
export const isInstalled = (lock, standing) =>
  Object.entries(lock.packages ?? {})
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, wanted]) => {
      const found = standing.packages?.[path]
      if (found === undefined) return wanted.optional === true
      return wanted.link === true ? found.link === true : found.version === wanted.version
    })
