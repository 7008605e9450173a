import type { PublishedAgency } from '../catalogue/agency.ts'
import { bodyText } from '../catalogue/body/spoken.ts'
import { itemName } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { lastChange, newestFirst } from './agency.ts'
import { readBasis } from './citing.ts'
import { itemPage } from './item.ts'
import { isoMoment } from './moment.ts'
import type { OpenAgency, OpenItem, OpenRecord } from './open-data.ts'
import {
  agencyPath,
  attachmentPath,
  basisPath,
  downloadPath,
  feedPath,
  itemDataPath,
  itemPath,
  recordDataPath,
  recordPath,
} from './paths.ts'
import { recordPage } from './record.ts'

/** From a root-relative address to the whole one. */
export type Absolute = (path: string) => string

const common = ({ locale, demo }: PublishedAgency) => ({ language: locale, demo })

const recordLine = (agency: PublishedAgency, at: Absolute) => (record: GovernmentRecord) => ({
  title: record.title,
  releasedAt: record.releasedAt,
  url: at(recordPath(agency, record)),
  data: at(recordDataPath(agency, record)),
})

export const openAgency = (agency: PublishedAgency, at: Absolute): OpenAgency => ({
  url: at(agencyPath(agency)),
  ...common(agency),
  slug: agency.slug,
  name: agency.name,
  printedName: agency.printedName,
  place: agency.place,
  note: agency.note,
  phone: agency.phone,
  address: agency.address,
  officeHours: agency.officeHours,
  departments: agency.departments.map(({ name, phone }) => ({ name, phone })),
  catalogues: agency.catalogues.map(({ title, edition, publishedOn, source, items }, position) => ({
    title,
    edition,
    publishedOn,
    source,
    items: items.length,
    files: {
      xlsx: at(downloadPath(agency, position, 'xlsx')),
      docx: at(downloadPath(agency, position, 'docx')),
      csv: at(downloadPath(agency, position, 'csv')),
      json: at(downloadPath(agency, position, 'json')),
    },
  })),
  items: agency.catalogues.flatMap(({ items }) =>
    items.map((item) => ({
      code: item.code,
      path: item.path,
      url: at(itemPath(agency, item)),
      data: at(itemDataPath(agency, item)),
    })),
  ),
  records: newestFirst(agency.records).map((record) => ({
    code: record.code,
    ...recordLine(agency, at)(record),
  })),
  feed: at(feedPath(agency)),
  updatedAt: lastChange(agency),
})

export const openItem = (agency: PublishedAgency, code: string, at: Absolute): OpenItem | null => {
  const page = itemPage(agency, code)
  if (page === null) return null
  const { item, records } = page
  return {
    url: at(itemPath(agency, item)),
    ...common(agency),
    code: item.code,
    agency: { name: agency.name, url: at(agencyPath(agency)) },
    number: item.number,
    path: item.path,
    content: item.content,
    basis: item.basis.map((citation) => ({
      citation,
      url: at(basisPath(agency.locale, readBasis(citation).code)),
    })),
    basisKinds: item.basisKinds,
    publisher: item.publisher,
    deadline: item.deadline,
    channels: item.channels,
    attribute: item.attribute,
    form: item.form,
    audience: item.audience,
    responsible: item.responsible,
    phones: item.phones,
    extra: item.extra,
    doubts: item.doubts,
    records: records.map(recordLine(agency, at)),
    updatedAt: isoMoment(item.updatedAt),
  }
}

export const openRecord = (agency: PublishedAgency, code: string, at: Absolute): OpenRecord | null => {
  const page = recordPage(agency, code)
  if (page === null) return null
  const { record, item } = page
  return {
    url: at(recordPath(agency, record)),
    ...common(agency),
    code: record.code,
    agency: { name: agency.name, url: at(agencyPath(agency)) },
    item: item === null ? null : { name: itemName(item), url: at(itemPath(agency, item)) },
    title: record.title,
    summary: record.summary,
    indexNumber: record.indexNumber,
    documentNumber: record.documentNumber,
    kind: record.kind,
    theme: record.theme,
    publisher: record.publisher ?? agency.name,
    attribute: record.attribute,
    formedOn: record.formedOn,
    releasedAt: record.releasedAt,
    eventOn: record.eventOn,
    validity: record.validity,
    effectiveFrom: record.effectiveFrom,
    endedOn: record.endedOn,
    tier: record.tier,
    publishUntil: record.publishUntil,
    text: bodyText(record.body),
    attachments: record.attachments.map(({ file, name, mime, bytes }) => ({
      name,
      mime,
      bytes,
      url: at(attachmentPath(agency, record, file)),
    })),
    links: record.links.map(({ relation, code: other, title, on }) => ({
      relation,
      title,
      on,
      url: at(recordPath(agency, { code: other })),
    })),
    updatedAt: isoMoment(record.updatedAt),
  }
}
