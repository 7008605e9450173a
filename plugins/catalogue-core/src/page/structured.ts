import type { Catalogue, PublishedAgency } from '../catalogue/agency.ts'
import { itemName, type Item } from '../catalogue/item.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import type { Absolute } from './open-data-of.ts'
import {
  agencyPath,
  attachmentPath,
  cataloguePath,
  downloadFormats,
  downloadPath,
  itemPath,
  recordPath,
} from './paths.ts'
import { isoMoment, latestMoment } from './moment.ts'

/** Data for search engines in the words of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>

const context = 'https://schema.org'
const languages = { 'zh-Hans': 'zh-CN', en: 'en' } as const

/** Media types of the files a catalogue can be had as. */
export const mediaTypes: Readonly<Record<(typeof downloadFormats)[number], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  json: 'application/json',
}

/** Only what is known: nothing stands there empty. */
const known = (properties: Readonly<Record<string, unknown>>): StructuredData =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )

const agencyReference = (agency: PublishedAgency, at: Absolute): StructuredData => ({
  '@type': 'GovernmentOrganization',
  '@id': at(agencyPath(agency)),
  name: agency.name,
  url: at(agencyPath(agency)),
})

/** Null for a made-up agency: no search engine should take it for one that exists. */
export const structuredAgency = (agency: PublishedAgency, at: Absolute): StructuredData | null =>
  agency.demo
    ? null
    : {
        '@context': context,
        ...agencyReference(agency, at),
        ...known({
          alternateName: agency.printedName === agency.name ? null : agency.printedName,
          areaServed: agency.place,
          telephone: agency.phone,
          address: agency.address,
          department: agency.departments.map(({ name, phone }) =>
            known({ '@type': 'GovernmentOrganization', name, telephone: phone }),
          ),
        }),
      }

const dataset = (
  agency: PublishedAgency,
  catalogue: Catalogue,
  position: number,
  name: string,
  at: Absolute,
): StructuredData =>
  known({
    '@type': 'Dataset',
    name,
    url: at(cataloguePath(agency)),
    description: `${agency.name} · ${name}`,
    version: catalogue.edition,
    datePublished: catalogue.publishedOn,
    dateModified: latestMoment(catalogue.items.map(({ updatedAt }) => updatedAt)),
    inLanguage: languages[agency.locale],
    isAccessibleForFree: true,
    creator: agencyReference(agency, at),
    distribution: downloadFormats.map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: mediaTypes[format],
      contentUrl: at(downloadPath(agency, position, format)),
    })),
  })

/** `titleOf` names a catalogue as its page does, where its document has no title. */
export const structuredCatalogues = (
  agency: PublishedAgency,
  titleOf: (catalogue: Catalogue) => string,
  at: Absolute,
): StructuredData | null =>
  agency.demo
    ? null
    : {
        '@context': context,
        '@type': 'DataCatalog',
        '@id': at(cataloguePath(agency)),
        name: agency.catalogues[0] === undefined ? agency.name : titleOf(agency.catalogues[0]),
        url: at(cataloguePath(agency)),
        inLanguage: languages[agency.locale],
        publisher: agencyReference(agency, at),
        dataset: agency.catalogues.map((catalogue, position) =>
          dataset(agency, catalogue, position, titleOf(catalogue), at),
        ),
      }

const legalForce = {
  valid: 'InForce',
  amended: 'InForce',
  expired: 'NotInForce',
  repealed: 'NotInForce',
  notYet: 'NotInForce',
} as const

/** A normative document is legislation in schema.org's sense, with its number and force; any other record a document. */
export const structuredRecord = (
  agency: PublishedAgency,
  record: GovernmentRecord,
  item: Item | null,
  at: Absolute,
): StructuredData | null =>
  agency.demo
    ? null
    : {
        '@context': context,
        ...known({
          '@type': record.kind === 'normative' ? 'Legislation' : 'DigitalDocument',
          '@id': at(recordPath(agency, record)),
          url: at(recordPath(agency, record)),
          name: record.title,
          abstract: record.summary,
          identifier: [record.indexNumber, record.documentNumber].filter((number) => number !== null),
          dateCreated: record.formedOn,
          datePublished: isoMoment(record.releasedAt),
          dateModified: isoMoment(record.updatedAt),
          expires: record.publishUntil,
          inLanguage: languages[agency.locale],
          publisher: agencyReference(agency, at),
          sourceOrganization: record.publisher,
          isPartOf:
            item === null
              ? null
              : { '@type': 'CreativeWork', name: itemName(item), url: at(itemPath(agency, item)) },
          associatedMedia: record.attachments.map(({ file, name, mime, bytes }) => ({
            '@type': 'MediaObject',
            name,
            encodingFormat: mime,
            contentSize: `${String(bytes)} B`,
            contentUrl: at(attachmentPath(agency, record, file)),
          })),
          ...(record.kind === 'normative'
            ? {
                legislationIdentifier: record.documentNumber,
                legislationDate: record.formedOn,
                legislationDateOfApplicability: record.effectiveFrom,
                legislationLegalForce: `${context}/${legalForce[record.validity]}`,
              }
            : {}),
        }),
      }

export interface Step {
  readonly name: string
  /** Null for the page itself. */
  readonly path: string | null
}

export const structuredBreadcrumb = (steps: readonly Step[], at: Absolute): StructuredData => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    ...(path === null ? {} : { item: at(path) }),
  })),
})

/** As it may stand in a script element: nothing in it ends the element or opens another, whatever words it holds. */
export const structuredText = (data: StructuredData): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
