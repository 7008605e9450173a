import type { Attribute } from '../../catalogue/attribute.ts'
import type { RecordKind, Validity } from '../../catalogue/record.ts'

/**
 * One piece of an attachment a citizen can find: a page, a sheet, a stretch of text. It stands in an index of its own,
 * so that however much is attached, items and records are found and ranked as if nothing were.
 */
export interface FileDocument {
  readonly id: string
  /** Address of the attachment; of a PDF, at the page. */
  readonly url: string
  /** The attachment's name as its record shows it. */
  readonly title: string
  /** `PDF`, `Word`, see `attachmentType`. */
  readonly format: string
  readonly page: number | null
  readonly sheet: string | null
  readonly content: string
  /** The same for all pieces of one attachment of one record. */
  readonly file: string
  /** Id of the record that carries it: with the record its files leave the index. */
  readonly record: string
  readonly recordTitle: string
  readonly recordUrl: string
  readonly path: readonly string[]
  readonly category: string
  readonly agency: string
  readonly agencyName: string
  readonly place: string
  readonly demo: boolean
  readonly standing: 0 | 1
  readonly attribute: readonly Attribute[]
  readonly kind: RecordKind | null
  readonly validity: Validity | null
  readonly year: string | null
  /** Never displayed, from here on: as in a `SearchDocument`. */
  readonly documentKeys: readonly string[]
  readonly phoneKeys: readonly string[]
  readonly articleKeys: readonly string[]
}
