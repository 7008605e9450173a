import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  AgencyDocument,
  basisKey,
  basisKindOf,
  PublishedAgency,
  readCitation,
} from '@gongkai/catalogue-core/catalogue'
import { agencyPages } from '@gongkai/catalogue-core/page'
import * as v from 'valibot'
import { scattered } from '../search-scale/copies.ts'
import { fileOf, itemOf, recordOf, tied, type CityFile } from './grow.ts'
import { office, phone } from './words.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const seed = (slug: string): AgencyDocument =>
  v.parse(
    AgencyDocument,
    JSON.parse(readFileSync(path.join(root, 'seeds/catalogues', `${slug}.json`), 'utf8')),
  )
const seeds = ['cixi', 'leshan-district', 'provincial', 'qilin', 'ziyang', 'demo'].map(seed)
const rows = seeds.flatMap(({ catalogue }) => catalogue.items)
const demo = seed('demo')

/** An agency as its city publishes it, with what its attachments hold. */
export interface CityAgency {
  readonly agency: PublishedAgency
  readonly files: readonly CityFile[]
}

const basesOf = (items: readonly { readonly basis: readonly string[] }[]): readonly object[] => {
  const cited = items.flatMap(({ basis }) => basis.map((text) => readCitation(text)))
  const byKey = new Map(cited.map((citation) => [basisKey(citation), citation]))
  return [...byKey]
    .map(([key, citation]) => ({
      key,
      title: citation.title,
      documentNumber: citation.documentNumber,
      kind: basisKindOf(citation),
      url: null,
    }))
    .filter(({ key }) => key !== '')
}

/** An agency of so many items and records, the more records the longer it has been publishing. */
const agencyOf = (order: number, items: number, records: number): CityAgency => {
  const own = office(order)
  const rowsOf = Array.from({ length: items }, (_, i) => itemOf(rows, own, order, i))
  const told = Array.from({ length: records }, (_, i) => recordOf(demo.records, own, order, i, items))
  const agency = v.parse(PublishedAgency, {
    id: `agency${String(order)}`,
    slug: own.slug,
    locale: 'zh-Hans',
    name: own.name,
    printedName: own.shortName,
    place: own.place,
    areaCode: '330200',
    note: null,
    phone: phone(order),
    address: `${own.place}人民路${String(order + 1)}号`,
    officeHours: demo.officeHours,
    disclosureOffice: `${own.name}办公室`,
    fax: phone(order + 1),
    email: `${own.slug}@example.gov.cn`,
    demo: false,
    order,
    departments: demo.departments.map((department, i) => ({
      id: `department${String(order)}x${String(i)}`,
      name: own.said(department.name, order),
      phone: phone(order * 100 + i),
    })),
    bases: basesOf(rowsOf),
    catalogues: [
      {
        ...demo.catalogue,
        id: `catalogue${String(order)}`,
        title: `${own.name}政府信息公开基本目录`,
        publishedOn: '2025-12-01',
        notes: [],
        items: rowsOf,
      },
    ],
    records: tied(told),
  })
  const held = agency.records.flatMap(({ attachments }) => attachments.map(({ file }) => file))
  const files = Array.from({ length: records }, (_, i) => fileOf(own, order * 20_011 + i))
  return { agency, files: files.filter(({ file }) => held.includes(file)) }
}

/** Beside its items and records an agency has its own page and seven columns. */
const ownPages = 8
const smallest = 60

/**
 * The agencies of a city that together have just so many pages of their own: each of four hundred to a thousand items and
 * records, none like another, and the same for the same number.
 */
export function* city(pages: number): Generator<CityAgency> {
  let left = pages
  for (let order = 0; left > 0; order += 1) {
    const wanted = 400 + (scattered(order) % 600)
    // What would be left for a last agency too small to be one stays with this.
    const all = left - wanted - ownPages < smallest + ownPages ? Math.max(1, left - ownPages) : wanted
    const items = Math.max(1, Math.min(Math.round(all * 0.3), 280))
    const made = agencyOf(order, items, all - items)
    yield made
    left -= agencyPages(made.agency).length
  }
}
