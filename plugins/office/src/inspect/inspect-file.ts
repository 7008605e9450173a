import { kindOf } from '../sniff.ts'
import { limits } from '../limits.ts'
import { Refusal, shownName, sourceOf, type Source } from '../refusal.ts'
import { decodePage, decodeText } from '../text/decode.ts'
import { collecting, type Collected } from './collect.ts'
import { readImage } from './image.ts'
import { placesIn, reasonOf, type Inspection, type PlaceOf } from './inspection.ts'
import { readPackage } from './office.ts'
import { wordsOfPage } from './page.ts'
import { readPdf } from './pdf.ts'

const unreadable = (
  because: Extract<Inspection, { outcome: 'unreadable' }>['because'],
  { parts }: Collected,
): Inspection => ({ outcome: 'unreadable', because, parts })

const read = (
  format: Extract<Inspection, { outcome: 'read' }>['format'],
  { parts, left }: Collected,
): Inspection => ({ outcome: 'read', format, parts, unscanned: left })

const inspectKnown = async (
  bytes: Buffer,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<Inspection> => {
  if (bytes.length > limits.fileBytes) return unreadable('tooLarge', collected)
  switch (kindOf(bytes)) {
    case 'empty':
      return unreadable('empty', collected)
    case 'old-office':
      return unreadable('oldOffice', collected)
    case 'encrypted-office':
      return unreadable('encrypted', collected)
    case 'image':
      readImage(bytes, collected, placeOf)
      return unreadable('image', collected)
    case 'other':
      return unreadable(isArchive(bytes) ? 'archive' : 'unknown', collected)
    case 'pdf': {
      const because = await readPdf(bytes, collected, placeOf)
      return because === null ? read('pdf', collected) : unreadable(because, collected)
    }
    case 'zip': {
      const format = await readPackage(bytes, source, collected, placeOf)
      return format === null ? unreadable('archive', collected) : read(format, collected)
    }
    case 'html': {
      const { text } = decodePage(bytes, source)
      collected.text(placeOf('text'), wordsOfPage(text))
      return read('html', collected)
    }
    case 'json':
    case 'text':
      collected.text(placeOf('text'), decodeText(bytes, source).text)
      return read('text', collected)
  }
}

const isArchive = (bytes: Buffer): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) || /^(?:7z|Rar!)/.test(bytes.subarray(0, 4).toString('latin1'))

/** Reads everything a file can say, shown or not. `name` is told in places and never used as a path. Never throws for what a file holds. */
export const inspectFile = async (bytes: Uint8Array, name: string): Promise<Inspection> => {
  const source = sourceOf(name)
  const collected = collecting(source)
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await inspectKnown(buffer, source, collected, placesIn(shownName(name)))
  } catch (error) {
    if (error instanceof Refusal) return unreadable(reasonOf(error), collected)
    throw error
  }
}
