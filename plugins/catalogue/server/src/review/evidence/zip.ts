import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'

export interface ZipEntry {
  readonly name: string
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What went into the archive under a name. */
export interface Packed {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * An archive, part by part: attachments are larger than the memory of a small server. `packed` hears of every file once it is
 * in, so that whatever comes after can tell of it.
 */
export async function* zipped(
  entries: AsyncIterable<ZipEntry>,
  packed: (file: Packed) => void,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error !== null) throw error
    ready.push(part)
  })
  for await (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of content) {
      hash.update(part)
      bytes += part.length
      file.push(part)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    packed({ name, sha256: hash.digest('hex'), bytes })
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
