/** One piece of a picture file, from its first byte to the byte after its last. */
export interface PicturePart {
  readonly start: number
  readonly end: number
  /** What the piece is where it is metadata; null where the picture needs it. */
  readonly metadata: string | null
  /** The orientation an EXIF piece holds (2–8): without it the picture would stand askew. */
  readonly orientation: number | null
}

const exifOrientation = (tiff: Buffer): number | null => {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  if (tiff.length < 14) return null
  const two = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = two(first)
  for (let entry = 0; entry < Math.min(count, 200); entry += 1) {
    const at = first + 2 + entry * 12
    if (two(at) === 0x0112) {
      const value = two(at + 8)
      return value >= 2 && value <= 8 ? value : null
    }
  }
  return null
}

const jpegName = (marker: number, body: Buffer): string | null => {
  const head = body.toString('latin1', 0, 30)
  if (marker === 0xe1) return head.startsWith('Exif') ? 'EXIF' : 'XMP'
  if (marker === 0xed) return 'IPTC'
  if (marker === 0xfe) return 'comment'
  // JFIF, colour profiles and Adobe’s colour transform are needed to show the picture as it was.
  if (marker === 0xe0 || marker === 0xee || (marker === 0xe2 && head.startsWith('ICC_PROFILE'))) return null
  return marker >= 0xe2 && marker <= 0xef ? `APP${String(marker - 0xe0)}` : null
}

/** Where the scans that begin at `from` end, behind the mark of the picture’s end; the file’s end where it has none. */
const scansEnd = (bytes: Buffer, from: number): number => {
  let at = from
  while (at + 4 <= bytes.length) {
    const next = bytes.indexOf(0xff, at)
    if (next < 0 || next + 1 >= bytes.length) return bytes.length
    const marker = bytes[next + 1] ?? 0
    if (marker === 0xd9) return next + 2
    // 00 is a byte of the picture, D0–D7 set it anew, FF fills: nothing of these has a length.
    const bare = marker === 0 || (marker >= 0xd0 && marker <= 0xd7) || next + 4 > bytes.length
    at = marker === 0xff ? next + 1 : bare ? next + 2 : next + 2 + bytes.readUInt16BE(next + 2)
  }
  return bytes.length
}

/** The pieces of a JPEG before its scan, and then the rest as one; null for what is none or is damaged. */
export const jpegSegments = (bytes: Buffer): readonly PicturePart[] | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const parts: PicturePart[] = [{ start: 0, end: 2, metadata: null, orientation: null }]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) {
      const end = scansEnd(bytes, at)
      parts.push({ start: at, end, metadata: null, orientation: null })
      // Phones hang a second picture or a film with its own metadata behind the end.
      if (end < bytes.length)
        parts.push({ start: end, end: bytes.length, metadata: 'trailer', orientation: null })
      return parts
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return null
    const body = bytes.subarray(at + 4, end)
    const metadata = jpegName(marker, body)
    const orientation = metadata === 'EXIF' ? exifOrientation(body.subarray(6)) : null
    parts.push({ start: at, end, metadata, orientation })
    at = end
  }
  return null
}

const pngSign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pngMetadata = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** The chunks of a PNG; null for what is none or is damaged. */
export const pngChunks = (bytes: Buffer): readonly PicturePart[] | null => {
  if (!bytes.subarray(0, 8).equals(pngSign)) return null
  const parts: PicturePart[] = [{ start: 0, end: 8, metadata: null, orientation: null }]
  let at = 8
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const metadata = pngMetadata.has(type) ? type : null
    const orientation = type === 'eXIf' ? exifOrientation(bytes.subarray(at + 8, end - 4)) : null
    parts.push({ start: at, end, metadata, orientation })
    at = end
    if (type === 'IEND') {
      // Whatever stands after the end is shown by nobody.
      if (at < bytes.length)
        parts.push({ start: at, end: bytes.length, metadata: 'trailer', orientation: null })
      return parts
    }
  }
  return null
}
