import type { Characters } from '../characters/characters.ts'
import { heardOfContent } from '../pinyin-keys.ts'
import type { IndexedDocument } from '../search-document.ts'
import { packColumns } from './columns.ts'
import { gramsIn } from './grams.ts'
import { families, shardOf, type Family } from './keys.ts'
import type { Manifest } from './manifest.ts'
import { mostDocuments, type Place } from './postings.ts'
import { rowOf } from './rows.ts'
import { soundsIn, syllablesOf } from './sounds.ts'
import { tally, type Tally } from './tally.ts'

/** Of a text so much is searched: all of an item's, as a rule, and the beginning of a record's. */
const searched = 2000

/** Characters of one file before it is compressed: small enough to fetch a few of many, large enough to compress well. */
const fileLength = { words: 8000, numbers: 6000, sounds: 8000, texts: 6000 }
const mostShards = 512

export interface StaticFile {
  /** Null for the manifest, which bears no name of its content: it is fetched first. */
  readonly name: string | null
  readonly json: string
}

type Field = readonly [Place, readonly string[]]

const named = ({ title, path, keywords }: IndexedDocument): readonly Field[] => [
  [3, [title]],
  [2, [...path, ...keywords]],
]

/** What a kind of key is made of: the texts of a document, the best place first, and how keys are taken of a text. */
interface Taken {
  readonly fieldsOf: (document: IndexedDocument) => readonly Field[]
  readonly keysIn: (text: string, characters: Characters) => readonly string[]
}

const taken: Readonly<Record<Family, Taken>> = {
  words: {
    fieldsOf: (document) => [
      ...named(document),
      [2, [document.agencyName, document.place]],
      [1, [document.content.trim().slice(0, searched)]],
      [0, [...document.basis, document.responsible, document.publisher, document.documentNumber ?? '']],
    ],
    keysIn: gramsIn,
  },
  numbers: {
    fieldsOf: ({ documentKeys, articleKeys, phoneKeys }) => [
      [
        0,
        [
          ...documentKeys.map((key) => `#${key}`),
          ...articleKeys.map((key) => `@${key}`),
          ...phoneKeys.map((key) => `+${key}`),
        ],
      ],
    ],
    keysIn: (key) => [key],
  },
  sounds: {
    fieldsOf: (document) => [...named(document), [1, [document.content.trim().slice(0, heardOfContent)]]],
    keysIn: soundsIn,
  },
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Documents of one matter stand together, whoever they belong to: what a question finds lies in few files then, and
 * compresses well.
 */
const byMatter = (documents: readonly IndexedDocument[]): readonly IndexedDocument[] =>
  documents
    .map((document) => ({ document, matter: [...document.path, document.title].join('\n') }))
    .sort(
      (a, b) =>
        byText(a.document.type, b.document.type) ||
        byText(a.matter, b.matter) ||
        byText(a.document.url, b.document.url),
    )
    .map(({ document }) => document)

/** Records without end would not fit into a browser: items first, then the newest records. */
const fitting = (documents: readonly IndexedDocument[], most: number): readonly IndexedDocument[] =>
  documents.length <= most
    ? documents
    : documents
        .toSorted(
          (a, b) => byText(a.type, b.type) || byText(b.year ?? '', a.year ?? '') || byText(a.url, b.url),
        )
        .slice(0, most)

/** Counts every key of one kind. */
const counted = (family: Family, documents: readonly IndexedDocument[], characters: Characters): Tally => {
  const { fieldsOf, keysIn } = taken[family]
  const found = tally()
  for (const [number, document] of documents.entries())
    for (const [place, texts] of fieldsOf(document))
      for (const text of texts) for (const key of keysIn(text, characters)) found.count(key, number, place)
  return found
}

function* shardsOf(family: Family, { keys, packed }: Tally): Generator<string> {
  let length = 0
  for (const key of keys()) length += key.length + packed(key).length
  const count = Math.min(mostShards, Math.max(1, Math.ceil(length / fileLength[family])))
  const shards = Array.from({ length: count }, (): string[] => [])
  for (const key of keys()) shards[shardOf(key, count)]?.push(key)
  // An array, not an object: a key that is a number would be moved to the front.
  for (const own of shards) yield JSON.stringify(own.sort().flatMap((key) => [key, packed(key)]))
}

/** The rows of documents, as many to a file as fit. */
function* textsOf(documents: readonly IndexedDocument[]): Generator<readonly string[]> {
  let rows: string[] = []
  let length = 0
  for (const document of documents) {
    const row = rowOf(document)
    if (rows.length > 0 && length + row.length > fileLength.texts) {
      yield rows
      rows = []
      length = 0
    }
    rows.push(row)
    length += row.length
  }
  if (rows.length > 0) yield rows
}

/**
 * A search index as files for any static host, each given as soon as it is made, the manifest last. The same
 * documents give the same bytes. `digestOf` names a file by its content; `characters` must know what the browser's tables
 * know.
 */
export function* staticIndex(
  all: readonly IndexedDocument[],
  characters: Characters,
  digestOf: (text: string) => string,
  most: number = mostDocuments,
): Generator<StaticFile> {
  const documents = byMatter(fitting(all, most))
  const given = new Set<string>()
  function* filed(json: string): Generator<StaticFile, string> {
    const name = digestOf(json)
    if (!given.has(name)) yield { name, json }
    given.add(name)
    return name
  }
  const syllables = new Set<string>()
  const shards: Record<Family, string[]> = { words: [], numbers: [], sounds: [] }
  for (const family of families) {
    const found = counted(family, documents, characters)
    if (family === 'sounds') for (const syllable of syllablesOf(found.keys())) syllables.add(syllable)
    for (const json of shardsOf(family, found)) shards[family].push(yield* filed(json))
  }
  const columns = yield* filed(JSON.stringify(packColumns(documents)))
  const texts: Manifest['texts'] = []
  for (const rows of textsOf(documents))
    texts.push({ name: yield* filed(`[${rows.join(',\n')}]`), documents: rows.length })
  const manifest: Manifest = {
    documents: documents.length,
    left: all.length - documents.length,
    columns,
    shards,
    texts,
    syllables: [...syllables].sort().join(' '),
  }
  yield { name: null, json: JSON.stringify(manifest) }
}
