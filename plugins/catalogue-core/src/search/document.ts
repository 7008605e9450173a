import { attributesOf, type Attribute } from '../catalogue/attribute.ts'
import type { Catalogue, PublishedAgency } from '../catalogue/agency.ts'
import { bodyText } from '../catalogue/body/spoken.ts'
import { channelOf, type Channel } from '../catalogue/channel.ts'
import { chosen } from '../catalogue/choice.ts'
import { itemName, type Item } from '../catalogue/item.ts'
import { phoneText } from '../catalogue/phone.ts'
import type { GovernmentRecord, RecordKind, Validity } from '../catalogue/record.ts'
import { itemPath, recordPath } from '../page/paths.ts'
import { documentKeys, phoneKeys } from './keys.ts'

/** One hit a citizen can find. `id` is the Strapi document id: the same document found again replaces itself. */
export interface SearchDocument {
  readonly id: string
  readonly type: 'item' | 'record'
  readonly url: string
  readonly title: string
  /** Item: outer groups of its path. Record: path of its item. */
  readonly path: readonly string[]
  readonly category: string
  readonly content: string
  readonly basis: readonly string[]
  readonly publisher: string
  readonly responsible: string
  readonly deadline: string
  readonly phones: readonly string[]
  readonly agency: string
  readonly agencyName: string
  readonly place: string
  readonly demo: boolean
  /** 0 for a real agency, 1 for the made-up one: who looks for help must not meet the example first. */
  readonly standing: 0 | 1
  readonly attribute: readonly Attribute[]
  readonly channels: readonly Channel[]
  readonly kind: RecordKind | null
  readonly validity: Validity | null
  readonly year: string | null
  readonly documentNumber: string | null
  /** Never displayed: exact keys for numbers, see `keys.ts`. */
  readonly documentKeys: readonly string[]
  readonly phoneKeys: readonly string[]
}

type Owner = Pick<PublishedAgency, 'slug' | 'locale' | 'name' | 'printedName' | 'place' | 'demo' | 'areaCode'>

const ownerFields = (agency: Owner) => ({
  agency: agency.slug,
  agencyName: agency.name,
  place: agency.place ?? '',
  demo: agency.demo,
  standing: agency.demo ? (1 as const) : (0 as const),
})

export const itemDocument = (agency: Owner, item: Item): SearchDocument => ({
  ...ownerFields(agency),
  id: item.id,
  type: 'item',
  url: itemPath(agency, item),
  title: itemName(item),
  path: item.path.slice(0, -1),
  category: item.path[0] ?? '',
  content: [item.content, ...Object.values(item.extra)].join('\n'),
  basis: item.basis,
  publisher: item.publisher ?? '',
  responsible: item.responsible ?? '',
  deadline: item.deadline ?? '',
  phones: item.phones.map(phoneText),
  attribute: attributesOf(item.attribute),
  channels: [...new Set(chosen(item.channels).map(channelOf))],
  kind: null,
  validity: null,
  year: null,
  documentNumber: null,
  documentKeys: documentKeys([item.content, ...item.basis].join('\n')),
  phoneKeys: phoneKeys(item.phones.map((p) => p.number)),
})

/** Releases are moments, years are Shanghai's, which has no summer time: eight hours ahead. */
const yearInShanghai = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 4)

const emptyItem: Pick<Item, 'path'> = { path: [] }

export const recordDocument = (
  agency: Owner,
  record: GovernmentRecord,
  item: Pick<Item, 'path'> = emptyItem,
): SearchDocument => ({
  ...ownerFields(agency),
  id: record.id,
  type: 'record',
  url: recordPath(agency, record),
  title: record.title,
  path: item.path,
  category: item.path[0] ?? '',
  content: [record.summary ?? '', bodyText(record.body)].join('\n'),
  basis: [],
  publisher: record.publisher ?? agency.name,
  responsible: '',
  deadline: '',
  phones: [],
  attribute: [record.attribute],
  channels: [],
  kind: record.kind,
  validity: record.validity,
  year: record.formedOn?.slice(0, 4) ?? yearInShanghai(record.releasedAt),
  documentNumber: record.documentNumber,
  documentKeys: documentKeys([record.documentNumber ?? '', record.title, bodyText(record.body)].join('\n')),
  phoneKeys: [],
})

/** Every search document of an agency's public content: what the index must hold of it, no more and no less. */
export const searchDocuments = (agency: PublishedAgency): readonly SearchDocument[] => {
  const items = agency.catalogues.flatMap((catalogue: Catalogue) => catalogue.items)
  const byCode = new Map(items.map((item) => [item.code, item]))
  return [
    ...items.map((item) => itemDocument(agency, item)),
    ...agency.records.map((record) => recordDocument(agency, record, byCode.get(record.item))),
  ]
}
