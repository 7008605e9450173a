import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Answered } from './visitors.ts'

const isFile = async (file: string): Promise<boolean> => (await stat(file)).isFile()

/** Every file of a release, by its path in it. Agencies' parts may be links to folders that releases share: they are followed. */
const releaseFiles = async (release: string, below = ''): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of await readdir(path.join(release, below))) {
    const at = path.join(below, name)
    if (await isFile(path.join(release, at))) found.push(at)
    else found.push(...(await releaseFiles(release, at)))
  }
  return found
}

const fileAt = (address: string): string =>
  decodeURIComponent(address.endsWith('/') ? `${address}index.html` : address).slice(1)

const hashOf = async (file: string): Promise<string | null> => {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Folders of all releases that are kept, oldest first. */
const keptReleases = async (siteDir: string): Promise<readonly string[]> =>
  (await readdir(path.join(siteDir, 'releases')))
    .filter((name) => /^\d{8}T\d+Z-[0-9a-f]+$/.test(name))
    .toSorted()
    .map((name) => path.join(siteDir, 'releases', name))

/** What visitors saw that is no page of any release: parts of two, or part of one. All releases must still be kept. */
export const ofNoRelease = async (siteDir: string, seen: readonly Answered[]): Promise<readonly string[]> => {
  const releases = await keptReleases(siteDir)
  const strange: string[] = []
  for (const { address, sha256, status } of seen) {
    if (status !== 200) continue
    let known = false
    for (const release of releases.toReversed())
      if (!known) known = (await hashOf(path.join(release, fileAt(address)))) === sha256
    if (!known) strange.push(`${address} ${sha256}`)
  }
  return strange
}

/** What a file says to whoever opens it: compressed copies and office files say what is packed in them. */
const textOf = (file: string, bytes: Buffer): string => {
  if (/\.(?:xlsx|docx)$/.test(file))
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n')
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString('utf8')
  if (file.endsWith('.gz')) return gunzipSync(bytes).toString('utf8')
  return bytes.toString('utf8')
}

/** Which of these words stand in any file of the release that is served, compressed copies among them. */
export const wordsInRelease = async (
  siteDir: string,
  words: readonly string[],
): Promise<readonly string[]> => {
  if (words.length === 0) return []
  const release = path.join(siteDir, 'current')
  const held: string[] = []
  for (const file of await releaseFiles(release)) {
    const text = textOf(file, await readFile(path.join(release, file)))
    for (const word of words) if (file.includes(word) || text.includes(word)) held.push(`${file}: ${word}`)
  }
  return held
}
