import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

// What a build does not read must not make it stale.
const left = /(?:^|\/)(?:node_modules|dist|build|\.[^/]*)(?:\/|$)|\.test\.tsx?$/

const filesUnder = (root: string, path: string): readonly string[] => {
  const at = join(root, path)
  if (statSync(at).isFile()) return [path]
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !left.test(relative(path, file)))
}

/** One hash over names and contents of everything a build reads. */
export const hashInputs = (root: string, paths: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(root, path)).toSorted())
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(join(root, file))).digest())
  return hash.digest('hex')
}
