import * as v from 'valibot'
import {
  Attachment,
  Catalogue,
  Department,
  GovernmentRecord,
  type HistoryEntry,
  Item,
  type Locale,
  PublishedAgency,
} from '@gongkai/catalogue-core/catalogue'
import { formerSlugsOf } from '../documents/former-slugs.ts'
import { wordsOf } from '../import/item-words.ts'
import type { FileFacts } from './file-facts.ts'
import type { AgencyRow, CatalogueRow, DepartmentRow, FileRow, ItemRow, RecordRow } from '../doors.ts'

/** Rows as Strapi keeps them → what the core calls them. Parsing here is what makes the rest of the house trust the shapes. */
export const itemOf = (row: ItemRow, history: readonly HistoryEntry[]): Item =>
  v.parse(Item, { ...itemShape(row), ...(history.length === 0 ? {} : { history }) })

/** The words of a row under the core's names, unchecked: the guards check them before they can go out. */
export const itemShape = (row: ItemRow): object => ({
  id: row.documentId,
  code: row.code,
  updatedAt: row.updatedAt,
  ...wordsOf(row),
  // Left out where there are none, so that what is public keeps its digest.
  ...((row.keywords ?? []).length === 0 ? {} : { keywords: row.keywords }),
})

export const attachmentOf = (file: FileRow, { name, bytes }: FileFacts): Attachment =>
  v.parse(Attachment, { file: name, name: file.name, mime: file.mime, bytes })

export const recordOf = (
  row: RecordRow,
  itemCode: string,
  out: {
    readonly body: string
    readonly attachments: readonly Attachment[]
    readonly images: readonly Attachment[]
  },
): GovernmentRecord =>
  v.parse(GovernmentRecord, {
    ...recordShape(row),
    item: itemCode,
    releasedAt: row.releasedAt,
    ...out,
  })

export const recordShape = (row: RecordRow): object => ({
  id: row.documentId,
  code: row.code,
  updatedAt: row.updatedAt,
  title: row.title,
  summary: row.summary,
  body: row.body ?? '',
  kind: row.kind,
  theme: row.theme,
  indexNumber: row.indexNumber,
  documentNumber: row.documentNumber,
  formedOn: row.formedOn,
  validity: row.validity,
  effectiveFrom: row.effectiveFrom,
  endedOn: row.endedOn,
  attribute: row.attribute,
  publisher: row.publisher,
  tier: row.kind === 'penalty' ? row.penaltyTier : null,
  publishUntil: row.publishUntil,
  eventOn: row.eventOn,
})

export const departmentOf = (row: DepartmentRow): Department =>
  v.parse(Department, { id: row.documentId, name: row.name, phone: row.phone })

export const catalogueOf = (row: CatalogueRow, items: readonly Item[]): Catalogue =>
  v.parse(Catalogue, { ...catalogueShape(row), items })

export const catalogueShape = (row: CatalogueRow): object => ({
  id: row.documentId,
  title: row.title,
  edition: row.edition,
  publishedOn: row.publishedAt === null ? null : row.publishedAt.slice(0, 10),
  columns: row.columns,
  notes: row.notes ?? [],
  source: row.source,
})

export const agencyOf = (
  row: AgencyRow,
  locale: Locale,
  content: Pick<
    PublishedAgency,
    'departments' | 'bases' | 'catalogues' | 'records' | 'withdrawn' | 'succeeded'
  >,
): PublishedAgency =>
  v.parse(PublishedAgency, {
    id: row.documentId,
    slug: row.slug,
    locale,
    name: row.name,
    printedName: row.printedName,
    place: row.place,
    areaCode: row.areaCode,
    note: row.note,
    phone: row.phone,
    address: row.address,
    officeHours: row.officeHours,
    disclosureOffice: row.disclosureOffice,
    fax: row.fax,
    email: row.email,
    applyUrl: row.applyUrl,
    demo: row.demo ?? false,
    formerSlugs: formerSlugsOf(row),
    order: row.order ?? 100,
    ...content,
  })
