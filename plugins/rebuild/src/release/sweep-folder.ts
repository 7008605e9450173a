import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { nullIfMissing } from '../node/error-code.ts'
import { inParallel } from '../node/in-parallel.ts'

/** One way in which a release's folder is not what its manifest says. */
export interface Difference {
  readonly how: 'missing' | 'changed' | 'leftOver'
  readonly path: string
}

interface Recorded {
  readonly sha256: string
  /** Endings of the compressed copies beside it, where the manifest tells. */
  readonly copies?: readonly string[]
}

const unpack = { br: promisify(brotliDecompress), gz: promisify(gunzip) } as const

const copyOf = (path: string): { readonly of: string; readonly ending: keyof typeof unpack } | null => {
  const [, of, ending] = /^(.*)\.(br|gz)$/s.exec(path) ?? []
  return of === undefined ? null : { of, ending: ending === 'br' ? 'br' : 'gz' }
}

/** Every file of a folder by its path in it; what is a link to a folder that releases share is walked as that folder. */
const filesIn = async (folder: string, below = ''): Promise<readonly string[]> => {
  const files: string[] = []
  // Cleared away meanwhile: then all of it is missing.
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(nullIfMissing)
  for (const entry of entries ?? []) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    const isFolder = entry.isSymbolicLink()
      ? (await stat(join(folder, path)).catch(nullIfMissing))?.isDirectory() === true
      : entry.isDirectory()
    if (isFolder) files.push(...(await filesIn(folder, path)))
    else files.push(path)
  }
  return files
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What visitors are sent for it: a copy says what is packed in it, and nothing where it cannot be unpacked. */
const saidBy = async (file: string, ending: keyof typeof unpack | null): Promise<string | null> => {
  const bytes = await readFile(file).catch(nullIfMissing)
  if (bytes === null || ending === null) return bytes === null ? null : sha256Of(bytes)
  try {
    return sha256Of(await unpack[ending](bytes))
  } catch (error) {
    // Damaged in whatever way zlib has a code for.
    if (error instanceof Error && 'code' in error) return 'damaged'
    throw error
  }
}

/** Reads every file of a release's folder, compressed copies too, and names what is not as the manifest has it. */
export const sweepFolder = async (
  folder: string,
  recorded: ReadonlyMap<string, Recorded>,
  stop: AbortSignal,
): Promise<readonly Difference[]> => {
  const found: Difference[] = []
  const present = new Set(await filesIn(folder))
  const wanted = [...recorded].flatMap(([path, { copies = [] }]) => [
    path,
    ...copies.map((ending) => `${path}.${ending}`),
  ])
  for (const path of wanted) if (!present.has(path)) found.push({ how: 'missing', path })
  await inParallel([...present], 4, async (path) => {
    stop.throwIfAborted()
    const own = recorded.get(path)
    const copy = own === undefined ? copyOf(path) : null
    const of = own ?? (copy === null ? undefined : recorded.get(copy.of))
    if (of === undefined) {
      found.push({ how: 'leftOver', path })
      return
    }
    const said = await saidBy(join(folder, path), copy?.ending ?? null)
    if (said === null) found.push({ how: 'missing', path })
    else if (said !== of.sha256) found.push({ how: 'changed', path })
  })
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
