import { crc32 } from 'node:zlib'
import { jpegSegments, pngChunks, type PicturePart } from '../inspect/picture-parts.ts'
import { kept, stripped, type Stripped } from './outcome.ts'

/** EXIF that says nothing but how the picture is turned. */
const turned = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return tiff
}

const jpegExif = (orientation: number): Buffer => {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), turned(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([head, body])
}

const pngExif = (orientation: number): Buffer => {
  const typed = Buffer.concat([Buffer.from('eXIf', 'latin1'), turned(orientation)])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(typed.length - 4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

const rebuilt = (
  bytes: Buffer,
  parts: readonly PicturePart[],
  exif: (orientation: number) => Buffer,
): Stripped => {
  const removed: string[] = []
  const pieces = parts.map(({ start, end, metadata, orientation }) => {
    const piece = bytes.subarray(start, end)
    if (metadata === null) return piece
    const least = orientation === null ? Buffer.alloc(0) : exif(orientation)
    if (!least.equals(piece)) removed.push(metadata)
    return least
  })
  return removed.length === 0 ? stripped(bytes, []) : stripped(Buffer.concat(pieces), removed)
}

/** A JPEG or PNG without EXIF, XMP, captions and whatever follows its end; the pixels’ bytes are the same. */
export const stripPicture = (bytes: Buffer): Stripped => {
  const jpeg = jpegSegments(bytes)
  if (jpeg !== null) return rebuilt(bytes, jpeg, jpegExif)
  const png = pngChunks(bytes)
  return png === null ? kept('unusual') : rebuilt(bytes, png, pngExif)
}
