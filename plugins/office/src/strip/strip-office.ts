import { openArchive, type Archive } from '../archive.ts'
import type { Source } from '../refusal.ts'
import { readXml } from '../xml.ts'
import { kept, stripped, type Stripped } from './outcome.ts'
import { rezip } from './rezip.ts'

/** Properties that tell of persons, machines and work; title, language and the two dates stay. */
const personal: Readonly<Record<string, readonly string[]>> = {
  'docProps/core.xml': [
    'creator',
    'lastModifiedBy',
    'description',
    'keywords',
    'category',
    'contentStatus',
    'contentType',
    'subject',
    'identifier',
    'revision',
    'version',
    'lastPrinted',
  ],
  'docProps/app.xml': ['Company', 'Manager', 'HyperlinkBase', 'Template', 'TotalTime'],
  'docProps/custom.xml': ['property'],
}

const bytesOf = async (archive: Archive, part: string): Promise<Buffer> => {
  const chunks: Buffer[] = []
  await archive.read(part, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

interface Edited {
  readonly text: string
  readonly removed: readonly string[]
}

/** Takes elements with what is in them out of flat XML; the rest stays as it is written. */
const without = (xml: string, names: readonly string[]): Edited => {
  const removed: string[] = []
  const element = new RegExp(
    `<((?:[\\w.-]+:)?(${names.join('|')}))(\\s[^<>]*)?(?:/>|>([\\s\\S]*?)</\\1\\s*>)`,
    'gu',
  )
  const text = xml
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(element, (_, _tag, name: string, attributes?: string) => {
      const own = /\sname\s*=\s*["']([^"']*)["']/u.exec(attributes ?? '')?.[1]
      removed.push(name === 'property' && own !== undefined ? own : name)
      return ''
    })
  return { text, removed }
}

/** Excel notes the folder the file was last saved in, which names its owner’s account, and who locked it. */
const withoutPaths = (xml: string): Edited => {
  const removed: string[] = []
  const text = xml
    .replace(
      /<mc:AlternateContent\b[^<>]*><mc:Choice\b[^<>]*>\s*<x15ac:absPath\b[^<>]*\/>\s*<\/mc:Choice><\/mc:AlternateContent>/gu,
      () => {
        removed.push('absPath')
        return ''
      },
    )
    .replace(/(<fileSharing\b[^<>]*?)\suserName="[^"]*"/gu, (_, before: string) => {
      removed.push('userName')
      return before
    })
  return { text, removed }
}

const edited = (part: string, xml: string): Edited =>
  part === 'xl/workbook.xml' ? withoutPaths(xml) : without(xml, personal[part] ?? [])

/** Reads every part to its end, which checks each one’s sum, and the XML of those that changed. */
const isWhole = async (archive: Archive, source: Source, changed: Iterable<string>): Promise<void> => {
  for (const part of archive.names) await archive.read(part, () => undefined)
  for (const part of changed) await readXml(archive, part, source, { open: () => undefined })
}

/** An OOXML file without the properties that tell of persons. Comments and tracked changes are words, not metadata: they stay and are found. */
export const stripOffice = async (bytes: Buffer, source: Source): Promise<Stripped> => {
  const archive = await openArchive(bytes, source)
  if (archive.has('EncryptedPackage')) return kept('encrypted')
  if (!archive.names.some((name) => /^(?:word|xl|ppt)\//u.test(name))) return kept('unknown')
  if (archive.names.some((name) => name.startsWith('_xmlsignatures/'))) return kept('signed')
  const changed = new Map<string, Buffer>()
  const removed: string[] = []
  for (const part of [...Object.keys(personal), 'xl/workbook.xml']) {
    if (!archive.has(part)) continue
    const before = await bytesOf(archive, part)
    const xml = before.toString('utf8')
    // Read as anything else, the words could not be written back as they were.
    if (!Buffer.from(xml).equals(before) || xml.includes('<![CDATA[')) return kept('unusual')
    const after = edited(part, xml)
    if (after.removed.length === 0) continue
    removed.push(...after.removed)
    changed.set(part, Buffer.from(after.text))
  }
  if (changed.size === 0) return stripped(bytes, [])
  const out = rezip(bytes, changed)
  if (out === null) return kept('unusual')
  const again = await openArchive(out, source)
  if (again.names.join('\n') !== archive.names.join('\n')) return kept('unusual')
  await isWhole(again, source, changed.keys())
  return stripped(out, removed)
}
