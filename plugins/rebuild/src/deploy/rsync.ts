import { stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { nullIfMissing } from '../node/error-code.ts'
import { changesTo, type Files } from './changes.ts'
import type { Carry } from './carry.ts'
import { runProgram } from './program.ts'

export interface RsyncTarget {
  readonly kind: 'rsync'
  readonly name: string
  /** `host:/folder`, `rsync://host/module` or a folder: wholly the site's, what else is in it is deleted. */
  readonly to: string
}

/** Links are followed: a release is made of them. */
const common = ['-rLpt', '--delay-updates']

const copies = (path: string): readonly string[] => [path, `${path}.br`, `${path}.gz`]

/** A path with the compressed copies that it has in the release. */
const withCopies = async (folder: string, paths: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const path of paths)
    for (const one of copies(path))
      if (one === path || (await stat(join(folder, one)).catch(nullIfMissing)) !== null) found.push(one)
  return found
}

const foldersOf = (path: string): readonly string[] => {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'))
}

/** What to delete at the other side: a file, or the topmost folder of it that the release has no more. */
export const deletions = (removed: readonly string[], files: Files): readonly string[] => {
  const standing = new Set([...files.keys()].flatMap(foldersOf))
  return [
    ...new Set(
      removed.flatMap((path) => {
        const folder = foldersOf(path).find((one) => !standing.has(one))
        return folder === undefined ? copies(path) : [folder]
      }),
    ),
  ]
}

/** What the page has lost is deleted too, where only its copy was: a page that shrank below the worth of compressing. */
const lostCopies = async (folder: string, paths: readonly string[]): Promise<readonly string[]> => {
  const there = new Set(await withCopies(folder, paths))
  return paths.flatMap(copies).filter((path) => !there.has(path))
}

/**
 * Sends what is new to a folder elsewhere: first what pages point to, then pages, deletions last. Which files are different
 * is told by their hashes, not by their times: a page may change twice in a second and keep its length.
 */
export const carryByRsync: Carry<RsyncTarget> = async ({ to }, { folder, files }, previous, signal) => {
  const ends = ['--', `${folder}/`, to]
  if (previous === null) {
    const pages = ['*.html', '*.html.br', '*.html.gz', '.[a-z]*'].map((name) => `--exclude=${name}`)
    await runProgram(['rsync', ...common, '--checksum', ...pages, ...ends], { signal })
    await runProgram(['rsync', ...common, '--checksum', '--delete-after', ...ends], { signal })
    return
  }
  const changes = changesTo(files, previous.files)
  const send = async (options: readonly string[], paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return
    const list = ['--from0', '--files-from=-']
    const input = paths.map((path) => `${posix.normalize(path)}\0`).join('')
    await runProgram(['rsync', ...common, ...options, ...list, ...ends], { input, signal })
  }
  await send(['--ignore-times'], await withCopies(folder, changes.files))
  await send(['--ignore-times'], await withCopies(folder, changes.pages))
  const lost = await lostCopies(folder, [...changes.files, ...changes.pages])
  await send(['--force', '--delete-missing-args'], [...lost, ...deletions(changes.removed, files)])
}
