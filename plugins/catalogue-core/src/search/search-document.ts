import type { Attribute } from '../catalogue/attribute.ts'
import type { Channel } from '../catalogue/channel.ts'
import type { RecordKind, Validity } from '../catalogue/record.ts'

/** One hit a citizen can find. `id` is the Strapi document id: the same document found again replaces itself. */
export interface SearchDocument {
  readonly id: string
  readonly type: 'item' | 'record'
  readonly url: string
  readonly title: string
  /** Item: outer groups of its path. Record: path of its item. */
  readonly path: readonly string[]
  /** Words of citizens that an editor gave an item: it is found by them and ranked, and no page shows them. */
  readonly keywords: readonly string[]
  readonly category: string
  readonly content: string
  /** The beginning of the content, see `lead.ts`: bodies are long, and lists of hits travel to phones. */
  readonly lead: string
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
  /** Never displayed, from here on: exact keys for numbers, see `keys.ts` and `article-keys.ts`. */
  readonly documentKeys: readonly string[]
  readonly phoneKeys: readonly string[]
  readonly articleKeys: readonly string[]
  /** How title, path and the beginning of the content sound, see `pinyin-keys.ts`. */
  readonly pinyin: readonly string[]
  readonly initials: readonly string[]
}

/** What the static index is made from: it works out itself how words sound. */
export type IndexedDocument = Omit<SearchDocument, 'pinyin' | 'initials'>
