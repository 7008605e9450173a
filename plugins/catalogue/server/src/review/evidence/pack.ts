import type { Readable } from 'node:stream'
import type { Core } from '@strapi/strapi'
import { uploads, type VersionRow } from '../../doors.ts'
import { fileFacts, openFile } from '../../publication/file-facts.ts'
import type { VersionFile } from '../content.ts'
import { digestInName, openEvidence } from '../vault.ts'
import { guideText } from './guide-text.ts'
import type { Evidence } from './read.ts'
import { absences, filesOf, pathInPack, type Absence } from './version-file.ts'
import { versionText } from './version-text.ts'
import { zipped, type Packed, type ZipEntry } from './zip.ts'

const textEntry = (name: string, text: string): ZipEntry => ({ name, content: [Buffer.from(text)] })
const jsonEntry = (name: string, value: unknown): ZipEntry =>
  textEntry(name, `${JSON.stringify(value, null, 2)}\n`)

interface Missing {
  readonly version: number
  readonly name: string
  readonly file: string | null
  readonly because: Absence
}

/** The kept copy; of what was released before there was one, the upload, if it is still the same. */
const openReleased = async (strapi: Core.Strapi, { id, file }: VersionFile): Promise<Readable | null> => {
  if (file === null) return null
  const kept = await openEvidence(strapi, file)
  if (kept !== null) return kept
  const [upload] = await uploads(strapi).findMany({ where: { id } })
  return upload !== undefined && (await fileFacts(strapi, upload))?.name === file
    ? openFile(strapi, upload)
    : null
}

const versionJson = (row: VersionRow, people: Evidence['people']): object => {
  const { id: _id, revision: _revision, content: _content, words, authors, releasedBy, ...rest } = row
  const { files: _files, ...only } = words ?? {}
  const named = (who: string) => ({ id: who, name: people[who] ?? null })
  return {
    ...rest,
    authors: authors.map(named),
    releasedBy: releasedBy === null ? null : named(releasedBy),
    words: only,
    files: filesOf(row).map(({ name, mime, file }) => ({
      name,
      mime,
      sha256: file === null ? null : digestInName(file),
      in: pathInPack({ file }),
    })),
  }
}

async function* entriesOf(
  strapi: Core.Strapi,
  evidence: Evidence,
  packed: readonly Packed[],
  now: Date,
): AsyncGenerator<ZipEntry> {
  const { versions, people, audit, reached, subject, title, agency, chain } = evidence
  yield textEntry('说明.txt', guideText)
  const missing: Missing[] = []
  const taken = new Map<string, Absence | null>()
  for (const row of versions) {
    yield jsonEntry(`versions/${String(row.number)}.json`, versionJson(row, people))
    yield textEntry(`versions/${String(row.number)}.txt`, versionText(row, people))
    for (const file of filesOf(row)) {
      const told = (because: Absence): void => {
        missing.push({ version: row.number, name: file.name, file: file.file, because })
      }
      const name = pathInPack(file)
      if (name === null) {
        told('notRead')
        continue
      }
      if (!taken.has(name)) {
        const content = await openReleased(strapi, file)
        if (content === null) taken.set(name, 'gone')
        else {
          yield { name, content }
          const is = packed.find((one) => one.name === name)?.sha256
          taken.set(name, file.file !== null && is === digestInName(file.file) ? null : 'changed')
        }
      }
      const because = taken.get(name) ?? null
      if (because !== null) told(because)
    }
  }
  const lines = audit.map(({ seq, previous, digest, entry }) =>
    JSON.stringify({ seq, previous, digest, entry }),
  )
  yield textEntry('audit.jsonl', lines.map((line) => `${line}\n`).join(''))
  yield jsonEntry('reachable.json', reached)
  yield jsonEntry('manifest.json', {
    madeAt: now.toISOString(),
    ...subject,
    title,
    agency,
    audit: chain,
    files: packed,
    missing: missing.map((one) => ({ ...one, ...absences[one.because] })),
  })
}

/** The pack as it goes out. Its manifest comes last and tells of every file before it. */
export const evidencePack = (
  strapi: Core.Strapi,
  evidence: Evidence,
  now: Date,
): AsyncGenerator<Uint8Array> => {
  const packed: Packed[] = []
  return zipped(entriesOf(strapi, evidence, packed, now), (file) => {
    packed.push(file)
  })
}
