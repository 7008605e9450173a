import { inflateSync } from 'node:zlib'
import type { Unscannable } from '@gongkai/catalogue-core/privacy'
import { limits } from '../limits.ts'

/** Bytes one stream may unpack to; a page of text takes a thousandth of it. */
const streamBytes = 100_000_000

const isTooMuch = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')

const isZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')

/** How many bytes a packed stream unpacks to; null where more than `most`, 0 where it is no such stream. */
const unpackedSize = (packed: Buffer, most: number): number | null => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length
  } catch (error) {
    if (isTooMuch(error)) return null
    if (isZlib(error)) return 0
    throw error
  }
}

/**
 * The PDF reader unpacks whatever a file says. What would not fit is found before: every packed stream is unpacked once with
 * a limit, and a stream packed twice, which can hide any size, is turned away.
 */
export const pdfDanger = (bytes: Buffer): Unscannable | null => {
  if (
    /\/Filter\s*\[\s*(?:\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|RunLengthDecode|RL|ASCII\w+|A85|AHx)\s*)*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\s*(?:\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b)/.test(
      bytes.toString('latin1'),
    )
  )
    return 'unsafe'
  let unpacked = 0
  let at = bytes.indexOf('stream')
  while (at >= 0) {
    const isEnd = bytes.subarray(at - 3, at).toString('latin1') === 'end'
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    // zlib’s first byte; other filters cannot grow without bound by themselves.
    if (!isEnd && (bytes[start] ?? 0) % 16 === 8) {
      const end = bytes.indexOf('endstream', start)
      const size = unpackedSize(
        bytes.subarray(start, end < 0 ? bytes.length : end),
        Math.min(streamBytes, limits.unpackedBytes - unpacked),
      )
      if (size === null) return 'tooLarge'
      unpacked += size
    }
    at = bytes.indexOf('stream', at + 6)
  }
  return null
}
