import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { limits } from './limits.ts'
import { Refusal, type Source } from './refusal.ts'

/** An OOXML file as its zip archive: which parts it has, and each part as a stream of bytes under guard. */
export interface Archive {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** Feeds a part's bytes to `take`, chunk by chunk. */
  readonly read: (name: string, take: (chunk: Buffer) => void) => Promise<void>
}

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') ||
  name.includes('\\') ||
  /^[A-Za-z]:/.test(name) ||
  name.includes('\0') ||
  name.split('/').includes('..')

const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1_000_000))} MB`

const isError = (error: unknown): error is Error => error instanceof Error

/** Errors of the zip reader and of inflating mean one thing to a person: the archive is damaged. */
const broken = (error: unknown, source: Source): Error => {
  if (error instanceof Refusal) return error
  return isError(error) ? source.refuse('ZIP_BROKEN') : new Error(String(error))
}

const listed = (
  bytes: Buffer,
  source: Source,
): Promise<{ zip: yauzl.ZipFile; entries: readonly yauzl.Entry[] }> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, decodeStrings: true, autoClose: false }
    yauzl.fromBuffer(bytes, options, (failure, zip) => {
      if (failure !== null) {
        reject(unsafePath(failure, source))
        return
      }
      const entries: yauzl.Entry[] = []
      zip.on('error', (error: Error) => reject(unsafePath(error, source)))
      zip.on('end', () => resolve({ zip, entries }))
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push(entry)
        if (entries.length > limits.entries)
          reject(source.refuse('ZIP_BOMB', { detail: `超过 ${String(limits.entries)} 个条目` }))
        else zip.readEntry()
      })
      zip.readEntry()
    })
  })

/** The zip reader itself turns names away that lead out of the archive. */
const unsafePath = (error: Error, source: Source): Error => {
  const found = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
    error.message,
  )
  return found === null
    ? source.refuse('ZIP_BROKEN')
    : source.refuse('PATH_UNSAFE', { entry: (found[1] ?? '').slice(0, 80) })
}

const streamOf = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure !== null) reject(failure)
      else resolve(stream)
    })
  })

const encryptedOrOdd = (entry: yauzl.Entry, source: Source): Refusal | null => {
  if (entry.isEncrypted()) return source.refuse('FILE_ENCRYPTED')
  return entry.compressionMethod === 0 || entry.compressionMethod === 8 ? null : source.refuse('ZIP_BROKEN')
}

/** Opens a zip archive in memory. Nothing is unpacked yet; every limit is held while parts are read. */
export const openArchive = async (bytes: Buffer, source: Source): Promise<Archive> => {
  const { zip, entries } = await listed(bytes, source)
  const byName = new Map<string, yauzl.Entry>()
  for (const entry of entries) {
    if (isUnsafe(entry.fileName)) throw source.refuse('PATH_UNSAFE', { entry: entry.fileName.slice(0, 80) })
    // Two parts of one name let two programs see two documents.
    if (byName.has(entry.fileName)) throw source.refuse('ZIP_BROKEN')
    byName.set(entry.fileName, entry)
  }
  let unpacked = 0
  const guard = (entry: yauzl.Entry, size: number): void => {
    if (unpacked > limits.unpackedBytes)
      throw source.refuse('ZIP_BOMB', { detail: `超过 ${megabytes(limits.unpackedBytes)}` })
    if (size > limits.ratioFrom && size > entry.compressedSize * limits.ratio)
      throw source.refuse('ZIP_BOMB', { detail: `压缩比超过 ${String(limits.ratio)} 倍` })
  }
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    read: async (name, take) => {
      const entry = byName.get(name)
      if (entry === undefined) throw source.refuse('ZIP_BROKEN')
      const odd = encryptedOrOdd(entry, source)
      if (odd !== null) throw odd
      guard(entry, entry.uncompressedSize)
      let size = 0
      let sum = 0
      try {
        for await (const chunk of await streamOf(zip, entry)) {
          size += chunk.length
          unpacked += chunk.length
          guard(entry, size)
          sum = crc32(chunk, sum)
          take(chunk)
        }
      } catch (error) {
        throw broken(error, source)
      }
      if (sum !== entry.crc32) throw source.refuse('ZIP_BROKEN')
    },
  }
}
