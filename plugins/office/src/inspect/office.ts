import type { PlaceKind } from '@gongkai/catalogue-core/privacy'
import { openArchive, type Archive } from '../archive.ts'
import type { Source } from '../refusal.ts'
import { mainPart } from '../xlsx/workbook.ts'
import type { Collected } from './collect.ts'
import type { Inspection, PlaceOf } from './inspection.ts'
import { readProperties } from './properties.ts'
import { readSheets } from './read-sheets.ts'
import { sweep } from './sweep.ts'
import { readStory } from './word-story.ts'

type OfficeFormat = Extract<Inspection, { outcome: 'read' }>['format'] & ('docx' | 'xlsx' | 'pptx')

const stories: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^word\/header\d*\.xml$/u, 'header'],
  [/^word\/footer\d*\.xml$/u, 'footer'],
  [/^word\/(?:footnotes|endnotes)\.xml$/u, 'note'],
  [/^word\/comments\.xml$/u, 'comment'],
  [/^word\/glossary\/document\.xml$/u, 'leftover'],
]

const readWord = async (
  archive: Archive,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<ReadonlySet<string>> => {
  const main = await mainPart(archive, source, 'word/document.xml')
  const read = new Set<string>([main])
  await readStory(archive, main, source, collected, placeOf, 'body')
  for (const part of archive.names) {
    const kind = stories.find(([pattern]) => pattern.test(part))?.[1]
    if (kind === undefined || read.has(part)) continue
    read.add(part)
    await readStory(archive, part, source, collected, placeOf, kind)
  }
  return read
}

const formatOf = (archive: Archive): OfficeFormat | null => {
  if (archive.names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  if (archive.names.some((name) => name.startsWith('word/'))) return 'docx'
  return archive.names.some((name) => name.startsWith('ppt/')) ? 'pptx' : null
}

const pictures = /\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|webp|wdp)$/iu
const programs = /(?:^|\/)vbaProject\.bin$|macrosheets\//iu
const packages = /\.(?:docx|xlsx|pptx|docm|xlsm)$/iu
const bytesKept = 20 * 1024 * 1024

/** A file embedded in another is read the same way, one level down; deeper ones are told to a person. */
const readEmbedded = async (
  archive: Archive,
  part: string,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<void> => {
  const chunks: Buffer[] = []
  let size = 0
  await archive.read(part, (chunk) => {
    size += chunk.length
    if (size <= bytesKept) chunks.push(chunk)
  })
  const inner: PlaceOf = (kind, at = '', hidden = null) => placeOf(kind, `${part} › ${at}`, hidden)
  if (size > bytesKept) collected.unscanned({ part, because: 'tooLarge' })
  else await readPackage(Buffer.concat(chunks), source, collected, inner, false)
}

/** Reads an OOXML package into `collected`; null where it is a zip archive of something else. */
export const readPackage = async (
  bytes: Buffer,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
  mayEmbed = true,
): Promise<OfficeFormat | null> => {
  const archive = await openArchive(bytes, source)
  const format = formatOf(archive)
  if (format === null) {
    if (archive.has('EncryptedPackage')) throw source.refuse('FILE_ENCRYPTED')
    return null
  }
  const readers = { docx: readWord, xlsx: readSheets, pptx: () => Promise.resolve(new Set<string>()) }
  const read = await readers[format](archive, source, collected, placeOf)
  await sweep(archive, source, read, collected, placeOf)
  await readProperties(archive, source, collected, placeOf)
  for (const part of archive.names) {
    if (pictures.test(part)) collected.unscanned({ part, because: 'image' })
    else if (programs.test(part)) collected.unscanned({ part, because: 'macro' })
    else if (packages.test(part) && mayEmbed) await readEmbedded(archive, part, source, collected, placeOf)
    else if (/\/embeddings\/|\/afchunk|\.(?:docx|xlsx|pptx|pdf|mht|rtf|html?)$/iu.test(part))
      collected.unscanned({ part, because: 'embedded' })
  }
  return format
}
