import { createHash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Tags of the files asked for last. A province has more files than a process should remember. */
const most = 20_000
const known = new Map<string, string>()

const tagOf = (digest: Buffer): string => `"${digest.subarray(0, 12).toString('base64url')}"`

const hashed = async (file: FileHandle): Promise<Buffer> => {
  const hash = createHash('sha256')
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false }))
    hash.update(chunk instanceof Buffer ? chunk : String(chunk))
  return hash.digest()
}

/**
 * A tag that follows what a file holds, so that a page which a new release holds unchanged, linked or written anew, stays
 * the one that browsers have. Read once for each file on disk; `content` spares that where the caller has read it.
 */
export const contentTag = async (
  file: FileHandle,
  { dev, ino, size, mtimeNs, ctimeNs }: BigIntStats,
  content: Buffer | null,
): Promise<string> => {
  const key = [dev, ino, size, mtimeNs, ctimeNs].join(':')
  const before = known.get(key)
  const tag =
    before ?? tagOf(content === null ? await hashed(file) : createHash('sha256').update(content).digest())
  // Asked again, it is the last to be forgotten.
  known.delete(key)
  known.set(key, tag)
  if (known.size > most) for (const oldest of [...known.keys()].slice(0, most / 10)) known.delete(oldest)
  return tag
}
