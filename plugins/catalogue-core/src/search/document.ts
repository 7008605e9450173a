import { attributesOf } from '../catalogue/attribute.ts'
import type { Catalogue, PublishedAgency } from '../catalogue/agency.ts'
import { bodyText } from '../catalogue/body/spoken.ts'
import { channelOf } from '../catalogue/channel.ts'
import { chosen } from '../catalogue/choice.ts'
import { itemName, type Item } from '../catalogue/item.ts'
import { phoneText } from '../catalogue/phone.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { dayAt } from '../duty/day.ts'
import { itemPath, recordPath } from '../page/paths.ts'
import { articleKeys } from './article-keys.ts'
import { fullCharacters } from './characters/full.ts'
import { documentKeys, phoneKeys, phonesIn } from './keys.ts'
import { leadOf } from './lead.ts'
import { heardOfContent, pinyinKeys, type PinyinKeys } from './pinyin-keys.ts'
import type { IndexedDocument, SearchDocument } from './search-document.ts'

type Owner = Pick<PublishedAgency, 'slug' | 'locale' | 'name' | 'printedName' | 'place' | 'demo' | 'areaCode'>

const ownerFields = (agency: Owner) => ({
  agency: agency.slug,
  agencyName: agency.name,
  place: agency.place ?? '',
  demo: agency.demo,
  standing: agency.demo ? (1 as const) : (0 as const),
})

const soundsOf = ({ title, path, keywords }: IndexedDocument, content: string): PinyinKeys =>
  pinyinKeys([title, ...path, ...keywords, content.slice(0, heardOfContent)], fullCharacters)

const indexedItem = (agency: Owner, item: Item): IndexedDocument => {
  const content = [item.content, ...Object.values(item.extra)].join('\n')
  return {
    ...ownerFields(agency),
    id: item.id,
    type: 'item',
    url: itemPath(agency, item),
    title: itemName(item),
    path: item.path.slice(0, -1),
    keywords: item.keywords ?? [],
    category: item.path[0] ?? '',
    content,
    lead: leadOf(content),
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
    phoneKeys: phoneKeys([...item.phones.map((p) => p.number), ...phonesIn(item.content)]),
    articleKeys: articleKeys([item.content, ...item.basis]),
  }
}

export const itemDocument = (agency: Owner, item: Item): SearchDocument => {
  const document = indexedItem(agency, item)
  return { ...document, ...soundsOf(document, item.content) }
}

/** Releases are moments, years are Shanghai's. */
const yearInShanghai = (moment: string): string => dayAt(moment).slice(0, 4)

const emptyItem: Pick<Item, 'path'> = { path: [] }

const indexedRecord = (
  agency: Owner,
  record: GovernmentRecord,
  body: string,
  item: Pick<Item, 'path'>,
): IndexedDocument => {
  const content = [record.summary ?? '', body].join('\n')
  return {
    ...ownerFields(agency),
    id: record.id,
    type: 'record',
    url: recordPath(agency, record),
    title: record.title,
    path: item.path,
    keywords: [],
    category: item.path[0] ?? '',
    content,
    lead: leadOf(content),
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
    documentKeys: documentKeys([record.documentNumber ?? '', record.title, body].join('\n')),
    phoneKeys: phoneKeys(phonesIn(content)),
    articleKeys: articleKeys([record.title, body]),
  }
}

export const recordDocument = (
  agency: Owner,
  record: GovernmentRecord,
  item: Pick<Item, 'path'> = emptyItem,
): SearchDocument => {
  const body = bodyText(record.body)
  const document = indexedRecord(agency, record, body, item)
  return { ...document, ...soundsOf(document, record.summary ?? body) }
}

interface MakeDocument<Document> {
  readonly ofItem: (agency: Owner, item: Item) => Document
  readonly ofRecord: (
    agency: Owner,
    record: GovernmentRecord,
    item: Pick<Item, 'path'> | undefined,
  ) => Document
}

const documentsOf = <Document>(
  agency: PublishedAgency,
  { ofItem, ofRecord }: MakeDocument<Document>,
): readonly Document[] => {
  const items = agency.catalogues.flatMap((catalogue: Catalogue) => catalogue.items)
  const byCode = new Map(items.map((item) => [item.code, item]))
  return [
    ...items.map((item) => ofItem(agency, item)),
    ...agency.records.map((record) => ofRecord(agency, record, byCode.get(record.item))),
  ]
}

/** Every search document of an agency's public content: what the index must hold of it, no more and no less. */
export const searchDocuments = (agency: PublishedAgency): readonly SearchDocument[] =>
  documentsOf(agency, { ofItem: itemDocument, ofRecord: recordDocument })

/** The same for the static index. */
export const indexedDocuments = (agency: PublishedAgency): readonly IndexedDocument[] =>
  documentsOf(agency, {
    ofItem: indexedItem,
    ofRecord: (owner, record, item = emptyItem) => indexedRecord(owner, record, bodyText(record.body), item),
  })
