import type { PublishedAgency } from '../catalogue/agency.ts'
import { latestMoment } from './moment.ts'
import type { Absolute } from './open-data-of.ts'
import { agencyPath, cataloguePath, dcatPath, downloadFormats, downloadPath, homePath } from './paths.ts'
import { mediaTypes } from './structured.ts'

type Node = Readonly<Record<string, unknown>>

const languages = { 'zh-Hans': 'zh-CN', en: 'en' } as const
/** The list of the EU's Publications Office, which DCAT names languages by. */
const languageUris = {
  'zh-Hans': 'http://publications.europa.eu/resource/authority/language/ZHO',
  en: 'http://publications.europa.eu/resource/authority/language/ENG',
} as const

const inLanguage = (text: string, locale: PublishedAgency['locale']): Node => ({
  '@value': text,
  '@language': languages[locale],
})

const typed = (value: string, type: 'date' | 'dateTime'): Node => ({
  '@value': value,
  '@type': `xsd:${type}`,
})

/**
 * The datasets of an agency: one for each catalogue. A made-up agency has none: what is harvested loses the words that
 * call it made up. A licence is not stated, as none is known. Addresses are root-relative until {@link dcatCatalog} makes
 * them whole: so what is kept of an agency holds wherever the site stands.
 */
export const dcatDatasets = (
  agency: PublishedAgency,
  titleOf: (title: string | null, agency: PublishedAgency) => string,
): readonly Node[] =>
  agency.demo
    ? []
    : agency.catalogues.map(({ title, publishedOn, edition, items }, position) => {
        const modified = latestMoment(items.map(({ updatedAt }) => updatedAt))
        const page = cataloguePath(agency)
        return {
          '@id': position === 0 ? page : `${page}#catalogue-${String(position + 1)}`,
          '@type': 'dcat:Dataset',
          'dct:title': inLanguage(titleOf(title, agency), agency.locale),
          'dct:language': { '@id': languageUris[agency.locale] },
          'dct:publisher': {
            '@id': agencyPath(agency),
            '@type': 'foaf:Agent',
            'foaf:name': inLanguage(agency.name, agency.locale),
          },
          ...(edition === null ? {} : { 'dcat:version': edition }),
          ...(publishedOn === null ? {} : { 'dct:issued': typed(publishedOn, 'date') }),
          ...(modified === null ? {} : { 'dct:modified': typed(modified, 'dateTime') }),
          'dcat:landingPage': { '@id': page },
          'dcat:distribution': downloadFormats.map((format) => {
            const url = { '@id': downloadPath(agency, position, format) }
            return {
              '@type': 'dcat:Distribution',
              'dcat:accessURL': url,
              'dcat:downloadURL': url,
              'dcat:mediaType': {
                '@id': `https://www.iana.org/assignments/media-types/${mediaTypes[format]}`,
              },
            }
          }),
        }
      })

/** Addresses of this site made whole, in whatever depth; those of vocabularies are whole already. */
const whole = (node: unknown, at: Absolute): unknown => {
  if (Array.isArray(node)) return node.map((one) => whole(one, at))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '@id' && typeof value === 'string' && value.startsWith('/') ? at(value) : whole(value, at),
    ]),
  )
}

export const dcatCatalog = (datasets: readonly Node[], title: Node, at: Absolute): Node => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': at(dcatPath),
  '@type': 'dcat:Catalog',
  'dct:title': title,
  'foaf:homepage': { '@id': at(homePath('zh-Hans')) },
  'dcat:dataset': datasets.map((dataset) => whole(dataset, at)),
})
