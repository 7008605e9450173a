import encodeQr from 'qr'

/** A code's dark modules as the path of a picture, and how many modules it is wide. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

/** Four modules of paper on each side (ISO/IEC 18004, 5.3.8), or a camera does not find the code. */
const quiet = 4

/**
 * An address as a QR code (ISO/IEC 18004, level M), quiet zone and all. The dark modules of a row that touch are one line
 * through their middle, to be drawn one module wide: half as long to write as their outlines.
 */
export const qrPath = (address: string): QrPath => {
  const rows = encodeQr(address, 'raw', { ecc: 'medium', border: quiet })
  const lines: string[] = []
  for (const [y, row] of rows.entries())
    for (let x = row.indexOf(true); x !== -1; x = row.indexOf(true, x)) {
      const from = x
      while (row[x] === true) x += 1
      lines.push(`M${String(from)} ${String(y)}h${String(x - from)}`)
    }
  return { size: rows.length, path: lines.join('') }
}
