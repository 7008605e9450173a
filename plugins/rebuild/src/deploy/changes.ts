import type { FileRecord } from '../release/finish-file.ts'

type Content = Pick<FileRecord, 'bytes' | 'sha256'>

/** Every file of a release by its path; the compressed copies beside them are not named. */
export type Files = ReadonlyMap<string, Content>

export interface Changes {
  /** Styles, pictures, attachments, data: what pages point to, so it is carried before them. */
  readonly files: readonly string[]
  /** Pages, and the marks beside them. */
  readonly pages: readonly string[]
  /** Deleted last: until then a page that points to it may still be up. */
  readonly removed: readonly string[]
}

const isPage = (path: string): boolean => /(?:\.html|\/\.[a-z]+)$/.test(path)

/**
 * What must be done to a target that holds `previous` so that it holds `next`. Null: nobody knows what it holds, so all of it
 * is changed, and what it has beyond that the target itself must say.
 */
export const changesTo = (next: Files, previous: Files | null): Changes => {
  const changed = [...next.keys()]
    .filter((path) => previous?.get(path)?.sha256 !== next.get(path)?.sha256)
    .toSorted()
  return {
    files: changed.filter((path) => !isPage(path)),
    pages: changed.filter(isPage),
    removed: [...(previous?.keys() ?? [])].filter((path) => !next.has(path)).toSorted(),
  }
}

/** A hash that no file has: what bears it may be anything. */
const unknown: Content = { bytes: 0, sha256: '' }

/**
 * What a target may hold after some of these releases were carried to it and broke off on the way: every path of any of
 * them, and a hash only where all agree.
 */
export const mixtureOf = ([first, ...others]: readonly Files[]): Files => {
  const mixed = new Map(first)
  for (const files of others) {
    for (const path of mixed.keys()) if (!files.has(path)) mixed.set(path, unknown)
    for (const [path, { sha256 }] of files) if (mixed.get(path)?.sha256 !== sha256) mixed.set(path, unknown)
  }
  return mixed
}
