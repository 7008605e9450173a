import type { AgencyDocument } from '@gongkai/catalogue-core/catalogue'

/** A document's words as the fields of our content types. */
type Entry<K extends 'items' | 'records'> = K extends 'items'
  ? AgencyDocument['catalogue']['items'][number]
  : AgencyDocument['records'][number]

export const agencyValues = (document: AgencyDocument): object => ({
  name: document.name,
  printedName: document.printedName,
  slug: document.slug,
  place: document.place,
  areaCode: document.areaCode,
  note: document.note,
  phone: document.phone,
  address: document.address,
  officeHours: document.officeHours,
  order: document.order,
  demo: document.demo,
})

export const catalogueValues = ({ name, catalogue }: AgencyDocument): object => ({
  // The panel lists catalogues by this; a document without a title still needs a name there.
  name: catalogue.title ?? `${name}政府信息公开目录`,
  title: catalogue.title,
  edition: catalogue.edition,
  columns: catalogue.columns,
  notes: catalogue.notes,
  source: catalogue.source,
})

export const itemValues = ({ path, ...item }: Entry<'items'>): object => ({
  name: path.at(-1),
  groups: path.slice(0, -1),
  ...item,
})

export const recordValues = (record: Entry<'records'>): object => ({
  title: record.title,
  summary: record.summary,
  body: record.body,
  kind: record.kind,
  theme: record.theme,
  indexNumber: record.indexNumber,
  documentNumber: record.documentNumber,
  formedOn: record.formedOn,
  validity: record.validity,
  effectiveFrom: record.effectiveFrom,
  endedOn: record.endedOn,
  attribute: record.attribute,
  publisher: record.publisher,
})
