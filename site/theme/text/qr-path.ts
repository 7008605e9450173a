import { generate } from 'lean-qr'

/** A code's dark modules as the path of a picture, and how many modules it is wide. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

/**
 * An address as a QR code (ISO/IEC 18004). The modules of a row that touch are one rectangle: an outline of each island, as
 * libraries draw it, took longer than the rest of the page.
 */
export const qrPath = (address: string): QrPath => {
  const code = generate(address)
  const { size } = code
  let path = ''
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      if (!code.get(x, y)) continue
      const from = x
      while (code.get(x + 1, y)) x += 1
      const width = String(x - from + 1)
      path += `M${String(from)} ${String(y)}h${width}v1h-${width}z`
    }
  return { size, path }
}
