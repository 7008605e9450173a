import { createHash, type Hash } from 'node:crypto'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import * as v from 'valibot'
import { errorCode } from '../node/error-code.ts'

const Package = v.object({ dependencies: v.optional(v.record(v.string(), v.string()), {}) })

/** Not sources: what is installed, built, or kept by tools. */
const skipped = (name: string): boolean => name === 'node_modules' || name === 'dist' || name.startsWith('.')

/** Written for people alone. A project of one's own may have pages in Markdown; our packages show nobody theirs. */
const forPeople = {
  project: (name: string): boolean => name === 'README.md',
  package: (name: string): boolean => name.endsWith('.md'),
}

type IsForPeople = (name: string) => boolean

const sourcesIn = async (folder: string, isForPeople: IsForPeople): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = entries
    .filter(({ name }) => !skipped(name) && !isForPeople(name))
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sourcesIn(path, isForPeople)
      return Promise.resolve(entry.isFile() ? [path] : [])
    })
  return (await Promise.all(nested)).flat()
}

/** What a source held when it was last looked at: before each release all of them are asked for, and hardly one is new. */
const looked = new Map<string, { readonly stamp: string; readonly sha256: string }>()

const hashOf = async (path: string): Promise<string> => {
  const { mtimeMs, ctimeMs, size, ino } = await stat(path)
  const stamp = [mtimeMs, ctimeMs, size, ino].join(' ')
  const known = looked.get(path)
  if (known?.stamp === stamp) return known.sha256
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  looked.set(path, { stamp, sha256 })
  return sha256
}

const addFolder = async (
  hash: Hash,
  name: string,
  folder: string,
  isForPeople: IsForPeople,
): Promise<void> => {
  for (const path of (await sourcesIn(folder, isForPeople)).toSorted()) {
    hash.update(JSON.stringify([name, relative(folder, path).split(sep).join('/')]))
    hash.update(await hashOf(path))
  }
}

const contentOf = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    // No file, or a folder: then the words are no path of a file. What is wrong with them the build will say.
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return null
    throw error
  }
}

/** The options of the theme, and whatever files their words lead to: a new logo under the old name is news. */
const addOptions = async (hash: Hash, file: string): Promise<void> => {
  const text = (await contentOf(file))?.toString('utf8') ?? ''
  hash.update(JSON.stringify(text))
  for (const [, words = ''] of text.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
    const content = words.includes('\0') ? null : await contentOf(resolve(dirname(file), words))
    if (content !== null) hash.update(JSON.stringify(words)).update(content)
  }
}

/**
 * Everything but the publication that shapes a page, in one word: the site's sources, those of our packages it uses,
 * the versions of the others, its address and its options. Without it an updated theme would wait for the next publication.
 */
export const siteRecipe = async (site: {
  readonly project: string
  readonly url: string
  readonly basePath: string
  readonly options: string | null
}): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([site.url, site.basePath]))
  const project = await realpath(site.project)
  await addFolder(hash, '', project, forPeople.project)
  if (site.options !== null) await addOptions(hash, site.options)
  const own = join(project, 'package.json')
  const { dependencies } = v.parse(Package, JSON.parse(await readFile(own, 'utf8')))
  for (const name of Object.keys(dependencies).toSorted()) {
    const found = findPackageJSON(name, own)
    if (found === undefined) continue
    const manifest = await realpath(found)
    if (manifest.includes(`${sep}node_modules${sep}`)) hash.update(await readFile(manifest))
    else await addFolder(hash, name, dirname(manifest), forPeople.package)
  }
  return hash.digest('hex')
}
