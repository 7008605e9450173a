import { strToU8, zipSync, type Zippable } from 'fflate'

/** The earliest moment a zip archive can name: files are the same to the byte whenever and wherever they are written. */
const always = new Date(1980, 0, 1, 0, 0, 0)

/** Packs the parts of an OOXML file, in the given order. */
export const packed = (parts: readonly (readonly [string, string])[]): Uint8Array => {
  const files: Zippable = {}
  for (const [name, text] of parts) files[name] = [strToU8(text), { mtime: always, level: 6 }]
  return zipSync(files)
}
