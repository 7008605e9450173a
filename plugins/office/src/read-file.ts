import type { AgencyDocument, CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import { collector, type Finding, type Grid, type Report } from '@gongkai/catalogue-core/document'
import { openArchive, type Archive } from './archive.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { readJson } from './json/read-json.ts'
import { limits } from './limits.ts'
import { Refusal, sourceOf, type Source } from './refusal.ts'
import { kindOf } from './sniff.ts'
import { decodePage, decodeText, type Decoded } from './text/decode.ts'
import { readText } from './text/read-text.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export type FileFormat = 'xlsx' | 'docx' | 'html' | 'csv' | 'json'

/** What became of a file's bytes. Reading never throws: what cannot be read is refused with its reason. */
export type ReadFile =
  | {
      readonly outcome: 'tables'
      readonly format: FileFormat
      readonly tables: readonly Grid[]
      readonly findings: readonly Finding[]
    }
  | {
      readonly outcome: 'document'
      readonly format: 'json'
      readonly document: CatalogueDocument
      readonly agency: AgencyDocument | null
      readonly findings: readonly Finding[]
    }
  | { readonly outcome: 'refused'; readonly because: Finding; readonly findings: readonly Finding[] }

/** Endings that each format is usually found under. */
const endings: Readonly<Record<FileFormat, readonly string[]>> = {
  xlsx: ['xlsx'],
  docx: ['docx'],
  html: ['html', 'htm', 'shtml', 'xhtml'],
  csv: ['csv', 'tsv', 'txt', 'tab'],
  json: ['json'],
}

const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

const reportEnding = (format: FileFormat, { name }: Source, report: Report): void => {
  const ending = endingOf(name)
  if (ending !== '' && !endings[format].includes(ending)) report('WRONG_EXTENSION', { file: name, format })
}

const reportEncoding = ({ encoding, damaged }: Decoded, { name }: Source, report: Report): void => {
  if (damaged > 0) report('ENCODING_DAMAGED', { file: name, count: String(damaged) })
  if (encoding !== 'UTF-8') report('ENCODING_GUESSED', { file: name, encoding })
}

/** An OOXML package tells by its parts what it is, and whether it carries programs. */
const officeFormat = (archive: Archive, source: Source): 'xlsx' | 'docx' => {
  if (
    archive.names.some((name) =>
      /(?:^|\/)vbaProject\.bin$|\/(?:vbaData\.xml|xlmMacros|macrosheets\/)/iu.test(name),
    )
  )
    throw source.refuse('MACROS_PRESENT')
  if (archive.names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  if (archive.names.some((name) => name.startsWith('word/'))) return 'docx'
  if (archive.has('EncryptedPackage')) throw source.refuse('FILE_ENCRYPTED')
  throw source.refuse('FORMAT_UNSUPPORTED')
}

const readOffice = async (
  bytes: Buffer,
  source: Source,
  report: Report,
): Promise<Pick<ReadFile & { outcome: 'tables' }, 'format' | 'tables'>> => {
  const archive = await openArchive(bytes, source)
  const format = officeFormat(archive, source)
  const tables = await (format === 'xlsx' ? readXlsx : readDocx)(archive, source, report)
  return { format, tables }
}

const readKnown = async (bytes: Buffer, source: Source, report: Report): Promise<ReadFile> => {
  const size = bytes.length
  if (size > limits.fileBytes)
    throw source.refuse('FILE_TOO_LARGE', {
      size: String(Math.ceil(size / 1024 / 1024)),
      limit: String(limits.fileBytes / 1024 / 1024),
    })
  const findings: readonly Finding[] = []
  switch (kindOf(bytes)) {
    case 'empty':
      throw source.refuse('FILE_EMPTY')
    case 'old-office':
      throw source.refuse('FORMAT_OLD_OFFICE')
    case 'encrypted-office':
      throw source.refuse('FILE_ENCRYPTED')
    case 'pdf':
      throw source.refuse('FORMAT_PDF')
    case 'image':
      throw source.refuse('IMAGE_ONLY')
    case 'other':
      throw source.refuse('FORMAT_UNSUPPORTED')
    case 'zip': {
      const { format, tables } = await readOffice(bytes, source, report)
      reportEnding(format, source, report)
      return { outcome: 'tables', format, tables, findings }
    }
    case 'html': {
      const page = decodePage(bytes, source)
      reportEnding('html', source, report)
      reportEncoding(page, source, report)
      return { outcome: 'tables', format: 'html', tables: readHtml(page.text, source, report), findings }
    }
    case 'json': {
      const json = decodeText(bytes, source)
      reportEnding('json', source, report)
      reportEncoding(json, source, report)
      const read = readJson(json.text, source)
      if (read.agency !== null)
        report('AGENCY_WORDS_UNUSED', {
          name: read.agency.name,
          count: String(read.agency.records.length),
        })
      return { outcome: 'document', format: 'json', ...read, findings }
    }
    case 'text': {
      const text = decodeText(bytes, source)
      reportEnding('csv', source, report)
      reportEncoding(text, source, report)
      return { outcome: 'tables', format: 'csv', tables: readText(text.text, source, report), findings }
    }
  }
}

/** Reads the bytes of a file, whatever they are. `name` is shown in messages and never used as a path. */
export const readFile = async (bytes: Uint8Array, name: string): Promise<ReadFile> => {
  const { report, found } = collector()
  try {
    const read = await readKnown(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      sourceOf(name),
      report,
    )
    return { ...read, findings: found }
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', because: error.because, findings: found }
    throw error
  }
}

/** What a clipboard holds after copying in a browser, Word or Excel: a page, text with tabs, or both. */
export interface Pasted {
  readonly html?: string
  readonly text?: string
}

/** Reads a pasted table. The page is tried first: it keeps merged cells, text does not. */
export const readPasted = ({ html, text }: Pasted): ReadFile => {
  const { report, found } = collector()
  const source = sourceOf('粘贴的内容')
  try {
    const page = html === undefined || html.trim() === '' ? [] : readHtml(html, source, report)
    if (page.length > 0) return { outcome: 'tables', format: 'html', tables: page, findings: found }
    return { outcome: 'tables', format: 'csv', tables: readText(text ?? '', source, report), findings: found }
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', because: error.because, findings: found }
    throw error
  }
}
