import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const download =
  /^\/(?:[^/]+\/)?(?<agency>[^/]+)\/(?<name>catalogue(?:-\d+)?)\.(?<format>xlsx|docx|csv|json)$/

// What no file system takes, and marks that turn the direction of writing and so could hide an ending.
const unfit = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** RFC 8187 leaves these to themselves; encodeURIComponent does not touch the last four. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The title that a catalogue's own JSON gives it; null where the document has none. */
const titleIn = async (file: string): Promise<string | null> => {
  const read: unknown = JSON.parse(await readFile(file, 'utf8'))
  const title = typeof read === 'object' && read !== null && 'title' in read ? read.title : null
  const fit = typeof title === 'string' ? title.replace(unfit, ' ').replace(/\s+/gu, ' ').trim() : ''
  return fit === '' ? null : [...fit].slice(0, 100).join('')
}

/**
 * Headers of a catalogue as a file: saved, under the title the catalogue bears. One without a title is left to the name
 * that the link proposes, which a name in the header would overrule. Nothing for any other path.
 */
export const downloadHeaders = async (
  release: string,
  path: string,
): Promise<Readonly<Record<string, string>>> => {
  const found = download.exec(path)?.groups
  if (found === undefined) return {}
  const { agency = '', name = '', format = '' } = found
  const title = await titleIn(join(release, path.replace(/[^.]+$/, 'json')))
  const plain = `${agency}-${name}.${format}`.replace(/[^\w.-]/g, '_')
  return {
    'content-disposition':
      title === null
        ? 'attachment'
        : `attachment; filename="${plain}"; filename*=UTF-8''${encoded(`${title}.${format}`)}`,
  }
}
