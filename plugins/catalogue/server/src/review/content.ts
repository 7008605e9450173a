import type { Core } from '@strapi/strapi'
import type { Locale } from '@gongkai/catalogue-core/catalogue'
import type { ReviewedKind, Subject } from '@gongkai/catalogue-core/review'
import { contentTypes } from '../content-types/index.ts'
import { table, type FileRow } from '../doors.ts'
import { digestOfValues } from '../import/canonical.ts'
import { fileFacts } from '../publication/file-facts.ts'

interface Attribute {
  readonly type: string
}

/** Given by the server itself, or the place among the rows of the printed table: not what anybody wrote. */
const given = ['releasedAt', 'code', 'order']

const attributesOf = (kind: ReviewedKind): readonly (readonly [string, Attribute])[] =>
  Object.entries(contentTypes[kind].schema.attributes as Record<string, Attribute>)

/** Every field that people write, found in the schema: a field added tomorrow is reviewed tomorrow. */
const wordFields = (kind: ReviewedKind): readonly string[] =>
  attributesOf(kind).flatMap(([name, { type }]) =>
    type === 'relation' || type === 'media' || given.includes(name) ? [] : [name],
  )

/** Fields that came with a later version: what was submitted before has no digest of them, and has none while they are empty. */
const later = ['keywords', 'succeededBy']

const wordsIn = (
  kind: ReviewedKind,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    wordFields(kind).flatMap((field) => {
      const value = row[field] ?? null
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
      return later.includes(field) && isEmpty ? [] : [[field, value]]
    }),
  )

const mediaFields = (kind: ReviewedKind): readonly string[] =>
  attributesOf(kind).flatMap(([name, { type }]) => (type === 'media' ? [name] : []))

/** A file of a version, by its content. `id` is that of the upload. */
export interface VersionFile {
  readonly id: number
  readonly name: string
  readonly mime: string
  /** SHA-256 with the file's ending, as in a release; null where its bytes are missing. */
  readonly file: string | null
}

/** What stands in a draft, or in public, and its digest: every word and every byte of the attachments. */
export interface Content {
  readonly title: string
  readonly agencyKey: string | null
  readonly words: Readonly<Record<string, unknown>>
  readonly files: readonly VersionFile[]
  readonly uploads: readonly FileRow[]
  readonly digest: string
}

interface AnyRow {
  readonly agencyKey: string | null
  readonly name?: string
  readonly title?: string | null
  readonly [field: string]: unknown
}

const isFile = (value: unknown): value is FileRow =>
  typeof value === 'object' && value !== null && 'hash' in value && 'url' in value

const uploadsOf = (row: AnyRow, kind: ReviewedKind): readonly FileRow[] =>
  mediaFields(kind).flatMap((field) => {
    const value = row[field]
    return (Array.isArray(value) ? value : [value]).filter(isFile)
  })

const contentOfRow = async (strapi: Core.Strapi, kind: ReviewedKind, row: AnyRow): Promise<Content> => {
  const words = wordsIn(kind, row)
  const uploads = uploadsOf(row, kind)
  const files: VersionFile[] = []
  for (const upload of uploads)
    files.push({
      id: upload.id,
      name: upload.name,
      mime: upload.mime,
      file: (await fileFacts(strapi, upload))?.name ?? null,
    })
  const named = files.map(({ name, file }) => ({ name, file }))
  return {
    title: (kind === 'record' ? row.title : row.name) ?? '',
    agencyKey: row.agencyKey,
    words,
    files,
    uploads,
    digest: digestOfValues({ words, files: named }),
  }
}

/** Null where there is no such draft (or no such public version). */
export const readContent = async (
  strapi: Core.Strapi,
  { kind, about, locale }: Subject,
  of: 'draft' | 'published' = 'draft',
): Promise<Content | null> => {
  const populate = mediaFields(kind)
  const row = await table(strapi, kind).findOne({
    where: {
      documentId: about,
      locale,
      publishedAt: of === 'draft' ? null : { $notNull: true },
    },
    ...(populate.length === 0 ? {} : { populate }),
  })
  return row === null ? null : contentOfRow(strapi, kind, row as unknown as AnyRow)
}

/** Of rows that are written in bulk, without files. */
export const contentOfWords = (
  kind: ReviewedKind,
  row: Readonly<Record<string, unknown>>,
): Pick<Content, 'words' | 'digest'> => {
  const words = wordsIn(kind, row)
  return { words, digest: digestOfValues({ words, files: [] }) }
}

export const localesOfDraft = async (
  strapi: Core.Strapi,
  kind: ReviewedKind,
  about: string,
): Promise<readonly Locale[]> => {
  const rows = await table(strapi, kind).findMany({
    where: { documentId: about, publishedAt: null },
    select: ['locale'],
  })
  return rows.map(({ locale }) => locale as Locale)
}
