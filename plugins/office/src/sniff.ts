/** What a file is by its own bytes; its name is only a hint. */
export type Kind =
  'zip' | 'old-office' | 'encrypted-office' | 'pdf' | 'image' | 'other' | 'html' | 'json' | 'text' | 'empty'

const startsWith = (bytes: Buffer, ...signs: readonly (readonly number[])[]): boolean =>
  signs.some((sign) => sign.every((byte, at) => bytes[at] === byte))

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')]

const images = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('BM'),
  ascii('II*\0'),
  ascii('MM\0*'),
  ascii('RIFF'),
]
const others = [
  ascii('{\\rtf'),
  [0x1f, 0x8b],
  ascii('7z\xbc\xaf'),
  ascii('Rar!'),
  ascii('%!PS'),
  [0x7f, 0x45, 0x4c, 0x46],
  ascii('MZ'),
]

/** An encrypted Office file keeps its package as a stream of this name, in UTF-16. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

const withoutZeros = (bytes: Buffer): string =>
  bytes.subarray(0, 8192).toString('latin1').replaceAll('\0', '')

export const kindOf = (bytes: Buffer): Kind => {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0x50, 0x4b, 7, 8])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return bytes.includes(encryptedPackage) ? 'encrypted-office' : 'old-office'
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, ...images)) return 'image'
  if (startsWith(bytes, ...others)) return 'other'
  const head = withoutZeros(bytes)
  const first = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/u, '')
  if (
    /mso-application|schemas-microsoft-com:office:(?:spreadsheet|word)"[^>]*>\s*<(?:Workbook|w:)/iu.test(
      first,
    ) &&
    first.startsWith('<?xml')
  )
    return 'other'
  // Only JSON goes on so: in CSV a cell that holds a quotation mark begins with one, and a title may begin with any bracket.
  if (/^(?:\[\s*)?\{\s*"/u.test(first)) return 'json'
  return /<(?:!doctype\s+html|html|head|body|table|meta|div|tr|td)[\s>]/iu.test(head) ? 'html' : 'text'
}
