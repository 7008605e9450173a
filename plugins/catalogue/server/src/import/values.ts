import type { AgencyDocument } from '@gongkai/catalogue-core/catalogue'

export const agencyValues = (document: AgencyDocument): object => ({
  name: document.name,
  printedName: document.printedName,
  slug: document.slug,
  place: document.place,
  areaCode: document.areaCode,
  indexCode: document.indexCode,
  note: document.note,
  phone: document.phone,
  address: document.address,
  officeHours: document.officeHours,
  disclosureOffice: document.disclosureOffice,
  fax: document.fax,
  email: document.email,
  applyUrl: document.applyUrl,
  order: document.order,
  demo: document.demo,
})

export const recordValues = (record: AgencyDocument['records'][number]): object => ({
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
  penaltyTier: record.penaltyTier,
  publishUntil: record.publishUntil,
})
