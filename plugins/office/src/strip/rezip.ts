import { crc32 } from 'node:zlib'

/** Replaces parts of a zip archive and copies all others as they are, packed bytes and headers alike. */

interface Entry {
  readonly name: string
  /** The entry’s line of the central directory. */
  readonly line: Buffer
  readonly offset: number
}

const endSign = 0x06054b50
const lineSign = 0x02014b50
const localSign = 0x04034b50
const zip64Sign = Buffer.from([0x50, 0x4b, 6, 7])

interface Directory {
  readonly start: number
  readonly end: number
  readonly entries: readonly Entry[]
}

const endAt = (zip: Buffer): number => {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1)
    if (zip.readUInt32LE(at) === endSign && at + 22 + zip.readUInt16LE(at + 20) === zip.length) return at
  return -1
}

/** The central directory; null for anything an Office program would not write. */
const directoryOf = (zip: Buffer): Directory | null => {
  const end = endAt(zip)
  if (end < 0 || zip.includes(zip64Sign, Math.max(0, end - 20))) return null
  const count = zip.readUInt16LE(end + 10)
  const start = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  let at = start
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || zip.readUInt32LE(at) !== lineSign) return null
    const nameLength = zip.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (next > end) return null
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    entries.push({ name, line: zip.subarray(at, next), offset: zip.readUInt32LE(at + 42) })
    at = next
  }
  return at === end ? { start, end, entries } : null
}

/** A new entry, stored unpacked: what replaces metadata is small, and how a packer works may change with its version. */
const localOf = (line: Buffer, name: Buffer, part: Buffer, sum: number): Buffer => {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(localSign, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(line.readUInt16LE(8) & 0x0800, 6)
  line.copy(head, 10, 12, 16)
  head.writeUInt32LE(sum, 14)
  head.writeUInt32LE(part.length, 18)
  head.writeUInt32LE(part.length, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, part])
}

const lineOf = (line: Buffer, name: Buffer, part: Buffer, sum: number): Buffer => {
  const head = Buffer.from(line.subarray(0, 46))
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(line.readUInt16LE(8) & 0x0800, 8)
  head.writeUInt16LE(0, 10)
  head.writeUInt32LE(sum, 16)
  head.writeUInt32LE(part.length, 20)
  head.writeUInt32LE(part.length, 24)
  head.writeUInt16LE(0, 30)
  head.writeUInt16LE(0, 32)
  return Buffer.concat([head, name])
}

/** The archive with `parts` in place of those of the same name; null where its structure leaves any doubt. */
export const rezip = (zip: Buffer, parts: ReadonlyMap<string, Buffer>): Buffer | null => {
  const directory = directoryOf(zip)
  if (directory === null) return null
  const byOffset = directory.entries.toSorted((a, b) => a.offset - b.offset)
  const pieces: Buffer[] = []
  const moved = new Map<Entry, { readonly offset: number; readonly line: Buffer }>()
  let length = 0
  for (const [i, entry] of byOffset.entries()) {
    const { line, name, offset } = entry
    const next = byOffset[i + 1]?.offset ?? directory.start
    if (offset + 30 > next || zip.readUInt32LE(offset) !== localSign || (i === 0 && offset !== 0)) return null
    const part = parts.get(name)
    if (part === undefined) {
      moved.set(entry, { offset: length, line: Buffer.from(line) })
      pieces.push(zip.subarray(offset, next))
      length += next - offset
    } else {
      const nameBytes = Buffer.from(line.subarray(46, 46 + line.readUInt16LE(28)))
      const sum = crc32(part)
      const local = localOf(line, nameBytes, part, sum)
      moved.set(entry, { offset: length, line: lineOf(line, nameBytes, part, sum) })
      pieces.push(local)
      length += local.length
    }
  }
  const lines = directory.entries.map((entry) => {
    const { offset, line } = moved.get(entry) ?? { offset: 0, line: Buffer.alloc(46) }
    line.writeUInt32LE(offset, 42)
    return line
  })
  const end = Buffer.from(zip.subarray(directory.end))
  end.writeUInt32LE(
    lines.reduce((sum, line) => sum + line.length, 0),
    12,
  )
  end.writeUInt32LE(length, 16)
  return Buffer.concat([...pieces, ...lines, end])
}
