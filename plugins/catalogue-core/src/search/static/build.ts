import type { Characters } from '../characters/characters.ts'
import { heardOfContent } from '../pinyin-keys.ts'
import type { IndexedDocument } from '../search-document.ts'
import { packColumns } from './columns.ts'
import { gramsIn } from './grams.ts'
import { families, shardOf, type Family } from './keys.ts'
import type { Manifest } from './manifest.ts'
import {
  appendPostings,
  mostDocuments,
  noPostings,
  postingOf,
  type PackedPostings,
  type Place,
} from './postings.ts'
import { rowOf } from './rows.ts'
import { soundsIn, syllablesOf } from './sounds.ts'

/** Of a text so much is searched: all of an item's, as a rule, and the beginning of a record's. */
const searched = 2000

/** Characters of one file before it is compressed: small enough to fetch a few of many, large enough to compress well. */
const fileLength = { words: 8000, numbers: 6000, sounds: 8000, texts: 6000 }
const mostShards = 512

export interface StaticFile {
  readonly name: string
  readonly json: string
}

export interface StaticIndexFiles {
  readonly manifest: Manifest
  readonly files: readonly StaticFile[]
}

type Keys = ReadonlyMap<string, Place>

const placed = (
  fields: readonly (readonly [Place, readonly string[]])[],
  keysIn: (text: string) => readonly string[],
): Keys => {
  const keys = new Map<string, Place>()
  for (const [place, texts] of fields)
    for (const key of texts.flatMap(keysIn)) if (!keys.has(key)) keys.set(key, place)
  return keys
}

const named = ({
  title,
  path,
  keywords,
}: IndexedDocument): readonly (readonly [Place, readonly string[]])[] => [
  [3, [title]],
  [2, [...path, ...keywords]],
]

/** Every key of a document with the best place that it stands in, by what kind of key it is. */
const keysOf: Readonly<Record<Family, (document: IndexedDocument, characters: Characters) => Keys>> = {
  words: (document) =>
    placed(
      [
        ...named(document),
        [2, [document.agencyName, document.place]],
        [1, [document.content.trim().slice(0, searched)]],
        [0, [...document.basis, document.responsible, document.publisher, document.documentNumber ?? '']],
      ],
      gramsIn,
    ),
  numbers: ({ documentKeys, articleKeys, phoneKeys }) =>
    placed(
      [
        [
          0,
          [
            ...documentKeys.map((key) => `#${key}`),
            ...articleKeys.map((key) => `@${key}`),
            ...phoneKeys.map((key) => `+${key}`),
          ],
        ],
      ],
      (key) => [key],
    ),
  sounds: (document, characters) =>
    placed([...named(document), [1, [document.content.trim().slice(0, heardOfContent)]]], (text) =>
      soundsIn(text, characters),
    ),
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

/** So many documents are counted before what was found is packed: unpacked, a number for each key of each takes most memory. */
const atOnce = 4096

/** Where each key of one kind stands, packed. */
const packedKeys = (
  family: Family,
  documents: readonly IndexedDocument[],
  characters: Characters,
): ReadonlyMap<string, string> => {
  const packed = new Map<string, PackedPostings>()
  for (let from = 0; from < documents.length; from += atOnce) {
    const found = new Map<string, number[]>()
    for (const [i, document] of documents.slice(from, from + atOnce).entries())
      for (const [key, place] of keysOf[family](document, characters)) {
        const posting = postingOf(from + i, place)
        const postings = found.get(key)
        if (postings === undefined) found.set(key, [posting])
        else postings.push(posting)
      }
    for (const [key, postings] of found)
      packed.set(key, appendPostings(packed.get(key) ?? noPostings, postings))
  }
  return new Map([...packed].map(([key, { text }]) => [key, text]))
}

const shardsOf = (family: Family, packed: ReadonlyMap<string, string>): readonly string[] => {
  let length = 0
  for (const [key, postings] of packed) length += key.length + postings.length
  const count = Math.min(mostShards, Math.max(1, Math.ceil(length / fileLength[family])))
  const shards = Array.from({ length: count }, (): string[] => [])
  // Entries, not an object: a key that is a number would be moved to the front.
  for (const [key, postings] of [...packed].sort(([a], [b]) => byText(a, b)))
    shards[shardOf(key, count)]?.push(key, postings)
  return shards.map((shard) => JSON.stringify(shard))
}

const textFiles = (documents: readonly IndexedDocument[]): readonly (readonly string[])[] => {
  const files: string[][] = []
  let length = Infinity
  for (const document of documents) {
    const row = rowOf(document)
    if (length + row.length > fileLength.texts) {
      files.push([])
      length = 0
    }
    files.at(-1)?.push(row)
    length += row.length
  }
  return files
}

/**
 * A search index as files for any static host. The same documents give the same bytes. `digestOf` names a file by its
 * content; `characters` must know what the browser's tables know.
 */
export const buildStaticIndex = (
  all: readonly IndexedDocument[],
  characters: Characters,
  digestOf: (text: string) => string,
  most: number = mostDocuments,
): StaticIndexFiles => {
  const documents = byMatter(fitting(all, most))
  const files = new Map<string, string>()
  const filed = (json: string): string => {
    const name = digestOf(json)
    files.set(name, json)
    return name
  }
  const syllables = new Set<string>()
  const [words = [], numbers = [], sounds = []] = families.map((family) => {
    const packed = packedKeys(family, documents, characters)
    if (family === 'sounds') for (const syllable of syllablesOf(packed.keys())) syllables.add(syllable)
    return shardsOf(family, packed).map(filed)
  })
  const manifest: Manifest = {
    documents: documents.length,
    left: all.length - documents.length,
    columns: filed(JSON.stringify(packColumns(documents))),
    shards: { words, numbers, sounds },
    texts: textFiles(documents).map((rows) => ({
      name: filed(`[${rows.join(',\n')}]`),
      documents: rows.length,
    })),
    syllables: [...syllables].sort().join(' '),
  }
  return { manifest, files: [...files].map(([name, json]) => ({ name, json })) }
}
