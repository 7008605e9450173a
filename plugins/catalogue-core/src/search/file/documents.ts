import type { PublishedAgency } from '../../catalogue/agency.ts'
import type { Item } from '../../catalogue/item.ts'
import type { Attachment, GovernmentRecord } from '../../catalogue/record.ts'
import { attachmentType } from '../../page/attachment.ts'
import { attachmentPath } from '../../page/paths.ts'
import { articleKeys } from '../article-keys.ts'
import { recordDocument } from '../document.ts'
import { documentKeys, phoneKeys, phonesIn } from '../keys.ts'
import type { SearchDocument } from '../search-document.ts'
import type { FileDocument } from './file-document.ts'
import type { FilePiece } from './pieces.ts'

/** Pieces of all attachments of one record together. */
export const mostOfRecord = 1000

/** The text of each file that could be read, by its name in the release. */
export type FileTexts = ReadonlyMap<string, readonly FilePiece[]>

/** An id of the index holds letters, digits and dashes; a name is the content's digest, of which sixteen tell files apart. */
const keyOf = ({ file }: Attachment): string => file.replace(/[^A-Za-z0-9]/g, '').slice(0, 16)

/** Id of the record that carries the piece with this id. */
export const recordOfFile = (id: string): string => id.replace(/-[A-Za-z0-9]*-\d+$/, '')

type Carrier = Pick<
  SearchDocument,
  | 'agency'
  | 'agencyName'
  | 'place'
  | 'demo'
  | 'standing'
  | 'path'
  | 'category'
  | 'attribute'
  | 'kind'
  | 'validity'
  | 'year'
>

const carrierOf = (document: SearchDocument): Carrier => {
  const { agency, agencyName, place, demo, standing } = document
  const { path, category, attribute, kind, validity, year } = document
  return { agency, agencyName, place, demo, standing, path, category, attribute, kind, validity, year }
}

const attachmentDocuments = (
  document: SearchDocument,
  attachment: Attachment,
  address: string,
  pieces: readonly FilePiece[],
): readonly FileDocument[] => {
  const file = `${document.id}-${keyOf(attachment)}`
  return pieces.map(({ page, sheet, text }, i) => ({
    ...carrierOf(document),
    id: `${file}-${String(i + 1)}`,
    url: page === null ? address : `${address}#page=${String(page)}`,
    title: attachment.name,
    format: attachmentType(attachment),
    page,
    sheet,
    content: text,
    file,
    record: document.id,
    recordTitle: document.title,
    recordUrl: document.url,
    documentKeys: documentKeys(text),
    phoneKeys: phoneKeys(phonesIn(text)),
    articleKeys: articleKeys([text]),
  }))
}

/** The documents of one record's attachments, and how many pieces were more than {@link mostOfRecord}. */
export const fileDocuments = (
  agency: PublishedAgency,
  record: GovernmentRecord,
  item: Pick<Item, 'path'> | undefined,
  texts: FileTexts,
): { readonly documents: readonly FileDocument[]; readonly leftOut: number } => {
  const files = record.attachments.filter(
    ({ file }, i, all) => texts.has(file) && all.findIndex((other) => other.file === file) === i,
  )
  if (files.length === 0) return { documents: [], leftOut: 0 }
  const document = recordDocument(agency, record, item)
  const all = files.flatMap((attachment) =>
    attachmentDocuments(
      document,
      attachment,
      attachmentPath(agency, record, attachment.file),
      texts.get(attachment.file) ?? [],
    ),
  )
  return { documents: all.slice(0, mostOfRecord), leftOut: Math.max(0, all.length - mostOfRecord) }
}

/** Every document of an agency's public attachments: what the index of files must hold of it, no more and no less. */
export const agencyFileDocuments = (agency: PublishedAgency, texts: FileTexts): readonly FileDocument[] => {
  const items = new Map(
    agency.catalogues.flatMap((catalogue) => catalogue.items).map((item) => [item.code, item]),
  )
  return agency.records.flatMap(
    (record) => fileDocuments(agency, record, items.get(record.item), texts).documents,
  )
}
