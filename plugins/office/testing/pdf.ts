interface PdfOptions {
  /** A coding of Adobe’s that names no table in the file: text is written in UTF-16. Without it, plain Helvetica. */
  readonly coding?: string
  /** What stands in the information dictionary. */
  readonly info?: string
  /** More objects, numbered after all others. */
  readonly more?: readonly string[]
  readonly trailer?: string
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** A PDF by hand: pages of pieces of text, one after the other in a line. A page of none draws a grey box. */
export const pdfOf = (
  pages: readonly (readonly string[])[],
  { coding, info, more = [], trailer = '' }: PdfOptions = {},
): Uint8Array => {
  const font =
    coding === undefined
      ? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
      : `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${coding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >> >>] >>`
  const contents = pages.map((pieces) =>
    pieces.length === 0
      ? '0.5 g 0 0 600 800 re f'
      : `BT /F1 12 Tf 50 700 Td ${pieces.map((text) => (coding === undefined ? `(${text}) Tj` : `<${utf16(text)}> Tj`)).join(' ')} ET`,
  )
  const first = 4
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, i) => `${String(first + 2 * i)} 0 R`).join(' ')}] >>`,
    font,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${String(first + 2 * i + 1)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]),
    ...(info === undefined ? [] : [`<< ${info} >>`]),
    ...more,
  ]
  const infoAt = first + 2 * pages.length
  let out = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${String(i + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const named = info === undefined ? '' : `/Info ${String(infoAt)} 0 R `
  out += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${named}${trailer}>>\nstartxref\n${String(out.length)}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}
