import type { Unscannable } from '@gongkai/catalogue-core/privacy'
import { pdfProperties, pdfXmp, withPdf, type OpenPdf } from '../inspect/pdf.ts'
import { kept, stripped, type Stripped } from './outcome.ts'
import { personalInfo } from './pdf-info.ts'
import { blankXmp } from './xmp.ts'

/** What the PDF reader reports of its own, and what may stay. */
const impersonal =
  /^(?:Title|CreationDate|ModDate|Trapped|PDFFormatVersion|Language|EncryptFilterName|IsLinearized|IsAcroFormPresent|IsXFAPresent|IsCollectionPresent|IsSignaturesPresent|XMP)$/

interface Look {
  readonly pages: number
  readonly personal: readonly string[]
  readonly xmp: string
}

const lookAt = async (pdf: OpenPdf): Promise<Look> => {
  const properties = await pdfProperties(pdf)
  return {
    pages: pdf.numPages,
    personal: properties.flatMap(([name, value]) =>
      impersonal.test(name) || value.trim() === '' ? [] : [name],
    ),
    xmp: await pdfXmp(pdf),
  }
}

const look = (bytes: Buffer): Promise<Look | Unscannable> => withPdf(bytes, lookAt)

const blankOver = (pdf: Buffer, start: number, end: number): void => {
  pdf.fill(0x20, start, end)
}

const packet = /<\?xpacket begin=[\s\S]*?<\?xpacket end=/g

/** A PDF without author, programs and the like, in the information dictionary and in XMP. Pages, fonts and every offset stay. */
export const stripPdf = async (bytes: Buffer): Promise<Stripped> => {
  const latin = bytes.toString('latin1')
  if (/\/Encrypt[\s\0]+(?:\d|<<)/.test(latin)) return kept('encrypted')
  if (/\/ByteRange[\s\0]*\[/.test(latin)) return kept('signed')
  const before = await look(bytes)
  if (typeof before === 'string') return kept(before === 'encrypted' ? 'encrypted' : 'unusual')
  const values = personalInfo(latin)
  if (values === null) return kept('unusual')
  const out = Buffer.from(bytes)
  for (const { start, end } of values) blankOver(out, start, end)
  const removed = values.map(({ key }) => key.slice(1))
  for (const { 0: words, index } of latin.matchAll(packet)) {
    const blank = blankXmp(words)
    if (blank === words) continue
    removed.push('XMP')
    out.write(blank, index, 'latin1')
  }
  const after = removed.length === 0 ? before : await look(out)
  // What is still told stands in a packed part of the file, where nothing can be written over in place.
  if (typeof after === 'string' || after.pages !== before.pages) return kept('unusual')
  if (after.personal.length > 0 || blankXmp(after.xmp) !== after.xmp) return kept('packed')
  return removed.length === 0 ? stripped(bytes, []) : stripped(out, removed)
}
