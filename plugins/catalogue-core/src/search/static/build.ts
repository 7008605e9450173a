import type { Characters } from '../characters/characters.ts'
import { heardOfContent } from '../pinyin-keys.ts'
import type { SearchDocument } from '../search-document.ts'
import { packColumns } from './columns.ts'
import { gramsIn } from './grams.ts'
import { families, familyOf, shardOf, type Family } from './keys.ts'
import type { Manifest } from './manifest.ts'
import { mostDocuments, packPostings, type Place } from './postings.ts'
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

/** Every key of a document with the best place that it stands in. */
const keysOf = (document: SearchDocument, characters: Characters): Keys => {
  const content = document.content.trim()
  const named: readonly (readonly [Place, readonly string[]])[] = [
    [3, [document.title]],
    [2, [...document.path, ...document.keywords]],
  ]
  return new Map([
    ...placed(
      [
        ...named,
        [2, [document.agencyName, document.place]],
        [1, [content.slice(0, searched)]],
        [0, [...document.basis, document.responsible, document.publisher, document.documentNumber ?? '']],
      ],
      gramsIn,
    ),
    ...placed([...named, [1, [content.slice(0, heardOfContent)]]], (text) => soundsIn(text, characters)),
    ...[
      ...document.documentKeys.map((key) => `#${key}`),
      ...document.articleKeys.map((key) => `@${key}`),
      ...document.phoneKeys.map((key) => `+${key}`),
    ].map((key) => [key, 0] as const),
  ])
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Documents of one matter stand together, whoever they belong to: what a question finds lies in few files then, and
 * compresses well.
 */
const byMatter = (a: SearchDocument, b: SearchDocument): number =>
  byText(a.type, b.type) ||
  byText([...a.path, a.title].join('\n'), [...b.path, b.title].join('\n')) ||
  byText(a.url, b.url)

/** Records without end would not fit into a browser: items first, then the newest records. */
const fitting = (documents: readonly SearchDocument[], most: number): readonly SearchDocument[] =>
  documents.length <= most
    ? documents
    : documents
        .toSorted(
          (a, b) => byText(a.type, b.type) || byText(b.year ?? '', a.year ?? '') || byText(a.url, b.url),
        )
        .slice(0, most)

const shardsOf = (family: Family, postings: ReadonlyMap<string, string>): readonly string[] => {
  const own = [...postings].filter(([key]) => familyOf(key) === family)
  const length = own.reduce((sum, [key, packed]) => sum + key.length + packed.length, 0)
  const count = Math.min(mostShards, Math.max(1, Math.ceil(length / fileLength[family])))
  const shards = Array.from({ length: count }, () => new Map<string, string>())
  for (const [key, packed] of own.toSorted(([a], [b]) => byText(a, b)))
    shards[shardOf(key, count)]?.set(key, packed)
  // Entries, not an object: a key that is a number would be moved to the front.
  return shards.map((shard) => JSON.stringify([...shard].flat()))
}

const textFiles = (documents: readonly SearchDocument[]): readonly (readonly string[])[] => {
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
  all: readonly SearchDocument[],
  characters: Characters,
  digestOf: (text: string) => string,
  most: number = mostDocuments,
): StaticIndexFiles => {
  const documents = fitting(all, most).toSorted(byMatter)
  const found = new Map<string, Map<number, Place>>()
  for (const [number, document] of documents.entries()) {
    for (const [key, place] of keysOf(document, characters)) {
      const postings = found.get(key) ?? new Map<number, Place>()
      found.set(key, postings.set(number, place))
    }
  }
  const packed = new Map([...found].map(([key, postings]) => [key, packPostings(postings)]))
  const files = new Map<string, string>()
  const named = (json: string): string => {
    const name = digestOf(json)
    files.set(name, json)
    return name
  }
  const [words = [], numbers = [], sounds = []] = families.map((family) =>
    shardsOf(family, packed).map(named),
  )
  const manifest: Manifest = {
    documents: documents.length,
    left: all.length - documents.length,
    columns: named(JSON.stringify(packColumns(documents))),
    shards: { words, numbers, sounds },
    texts: textFiles(documents).map((rows) => ({
      name: named(`[${rows.join(',\n')}]`),
      documents: rows.length,
    })),
    syllables: [...syllablesOf(found.keys())].sort().join(' '),
  }
  return { manifest, files: [...files].map(([name, json]) => ({ name, json })) }
}
