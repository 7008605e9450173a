import type { Unscannable } from '@gongkai/catalogue-core/privacy'
import { limits } from '../limits.ts'
import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'
import { OwnTables } from './pdf-cmaps.ts'
import { pdfDanger } from './pdf-guard.ts'

const pages = 5000
/** A page with fewer characters than a watermark has is a picture. */
export const fewest = 10

/** What the reader throws over a file it cannot follow, as it names it; null for an error of ours. */
const reasonOfPdf = (error: unknown): Unscannable | null => {
  if (!(error instanceof Error)) return null
  if (error.name === 'PasswordException') return 'encrypted'
  const itsOwn = [
    'UnknownErrorException',
    'InvalidPDFException',
    'FormatError',
    'AbortException',
    'XRefEntryException',
  ]
  return itsOwn.includes(error.name) ? 'damaged' : null
}

const openPdf = async (bytes: Buffer) => {
  // The reader is large and only PDFs need it: it is loaded when the first one comes.
  const { getDocumentProxy } = await import('unpdf')
  return getDocumentProxy(Uint8Array.from(bytes), {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    maxImageSize: 1,
    cMapPacked: false,
    BinaryDataFactory: OwnTables,
  })
}

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>
type Page = Awaited<ReturnType<OpenPdf['getPage']>>

/** The words of a page in the order in which they are drawn; annotations and forms are not among them. */
export const wordsOf = async (page: Page): Promise<string> => {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Notes on a page and what was typed into its form. */
const readAnnotations = async (
  page: Page,
  at: string,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<void> => {
  const annotations: readonly unknown[] = await page.getAnnotations()
  for (const one of annotations) {
    if (!isObject(one)) continue
    const contents = isObject(one['contentsObj']) ? one['contentsObj']['str'] : undefined
    const value = one['fieldValue']
    for (const words of [contents, value, one['url']])
      if (typeof words === 'string') collected.text(placeOf('comment', at), words)
  }
}

const rawXmp = (metadata: unknown): string => {
  if (!isObject(metadata) || typeof metadata['getRaw'] !== 'function') return ''
  const raw: unknown = (metadata['getRaw'] as () => unknown).call(metadata)
  return typeof raw === 'string' ? raw : ''
}

/** XMP as it is written; empty where there is none. */
export const pdfXmp = async (pdf: OpenPdf): Promise<string> => rawXmp((await pdf.getMetadata()).metadata)

/** Title, author and the like, and what XMP repeats of them. */
export const pdfProperties = async (pdf: OpenPdf): Promise<readonly (readonly [string, string])[]> => {
  const { info, metadata } = await pdf.getMetadata()
  const found: [string, string][] = []
  const named: unknown = info
  const custom: unknown = isObject(named) ? named['Custom'] : null
  for (const from of [named, custom])
    if (isObject(from))
      for (const [name, value] of Object.entries(from))
        if (typeof value === 'string' && !/^(?:PDFFormatVersion|Language|EncryptFilterName)$/.test(name))
          found.push([name, value])
  const xmp = rawXmp(metadata)
  if (xmp !== '')
    found.push([
      'XMP',
      xmp
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    ])
  return found
}

const readOpened = async (
  pdf: OpenPdf,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<Unscannable | null> => {
  for (const [name, value] of await pdfProperties(pdf)) collected.text(placeOf('metadata', name), value)
  if (pdf.numPages > pages) return 'tooLarge'
  let withWords = 0
  let garbled = 0
  const silent: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const at = String(number)
    const text = await wordsOf(page)
    collected.text(placeOf('page', at), text)
    await readAnnotations(page, at, collected, placeOf)
    const words = text.replace(/\s/gu, '')
    const lost = (text.match(/[\ufffd\ue000-\uf8ff\u0000-\u0008]/gu) ?? []).length
    if (words.length >= fewest) withWords += 1
    else silent.push(at)
    if (lost * 5 > words.length) {
      garbled += 1
      collected.unscanned({ part: at, because: 'unreadableText' })
    }
    page.cleanup()
  }
  const attachments: unknown = await pdf.getAttachments()
  if (isObject(attachments))
    for (const part of Object.keys(attachments))
      collected.unscanned({ part: part.slice(0, 120), because: 'embedded' })
  if (withWords === 0) return 'imageOnlyPdf'
  if (garbled === withWords) return 'unreadableText'
  if (silent.length > 0)
    collected.unscanned({ part: silent.slice(0, 50).join('、'), because: 'someImagePages' })
  return null
}

/** Runs work on an opened PDF and closes it; tells why where it cannot be opened. */
export const withPdf = async <Result>(
  bytes: Buffer,
  work: (pdf: OpenPdf) => Promise<Result>,
): Promise<Result | Unscannable> => {
  if (bytes.length > limits.fileBytes) return 'tooLarge'
  const danger = pdfDanger(bytes)
  if (danger !== null) return danger
  let pdf: OpenPdf | null = null
  try {
    pdf = await openPdf(bytes)
    return await work(pdf)
  } catch (error) {
    const because = reasonOfPdf(error)
    if (because === null) throw error
    return because
  } finally {
    await pdf?.loadingTask.destroy()
  }
}

/** Reads a PDF into `collected`; the answer says why it cannot be scanned, null where it could. */
export const readPdf = (bytes: Buffer, collected: Collected, placeOf: PlaceOf): Promise<Unscannable | null> =>
  withPdf<Unscannable | null>(bytes, (pdf) => readOpened(pdf, collected, placeOf))
